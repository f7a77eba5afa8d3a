import { describe, expect, test } from 'vitest'
import { minute } from '../../../src/shared/instant'
import { everything } from './everything'
import { type House, live, openHouse } from './marked-life'

/** The worker takes away what there is to take, also on its second look. */
const settle = async ({ helpdesk, clock }: House): Promise<void> => {
  await helpdesk.worker.drain()
  clock.at += minute
  await helpdesk.worker.drain()
}

const found = (text: string, markers: readonly string[]) => markers.filter((marker) => text.includes(marker))

const dump = async (house: House): Promise<string> =>
  [...(await everything(house.storage)), JSON.stringify(await house.everyFile())].join('\n')

describe('an erasure', () => {
  test('leaves nothing that leads to the person, and everything of everybody else', async () => {
    const house = await openHouse()
    const ben = await live(house, 'ben')
    const cleo = await live(house, 'cleo', ['ben'])
    const before = await dump(house)
    expect(found(before, cleo.markers)).toEqual(cleo.markers)
    house.clock.at += minute
    await house.ada.erasePerson({ email: cleo.address }, cleo.address)
    await settle(house)
    const after = await dump(house)
    expect(after).not.toContain('zqcleo')
    expect(found(after, ben.markers)).toEqual(ben.markers)
    const [removal] = await house.ada.removals()
    expect(removal).toMatchObject({ kind: 'person', person: null, finishedAt: house.clock.at })
    expect(house.errors.filter((error) => !String(error).includes('was refused'))).toEqual([])
  })
})
