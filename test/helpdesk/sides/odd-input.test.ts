import { createMemoryStorage } from 'frontdesk/adapters/memory'
import { expect, test } from 'vitest'
import { createHelpdesk } from '../../../src'
import { mail } from '../../inbox/mail/mail'

const open = async () => {
  const helpdesk = createHelpdesk({ storage: createMemoryStorage(), secret: 'x'.repeat(40) })
  return { helpdesk, acme: await helpdesk.createAccount('acme', { admin: { id: 'ada', name: 'Ada' } }) }
}

test.each(['help@acme.example', 'no address', ''])(
  'mail to %j of an unknown account fails with UNKNOWN_ACCOUNT',
  async (address) => {
    const { helpdesk } = await open()
    const { mail: side } = helpdesk.account('nowhere')
    await expect(side.accepts(address)).rejects.toMatchObject({ code: 'UNKNOWN_ACCOUNT' })
    const arrived = mail({ envelope: { from: null, to: [address] } })
    await expect(side.receive(arrived, new Uint8Array())).rejects.toMatchObject({ code: 'UNKNOWN_ACCOUNT' })
    const toNobody = mail({ envelope: { from: null, to: [] } })
    await expect(side.receive(toNobody, new Uint8Array())).rejects.toMatchObject({ code: 'UNKNOWN_ACCOUNT' })
  },
)

test('sides refuse values of another type with INVALID_INPUT and the place', async () => {
  const { acme } = await open()
  const refusedAt = (place: string) => ({ code: 'INVALID_INPUT', details: { place } })
  const agent = acme.agent('ada')
  await expect(agent.conversations.counts({} as never)).rejects.toMatchObject(refusedAt('inboxIds'))
  await expect(agent.conversations.counts([7] as never)).rejects.toMatchObject(refusedAt('inboxIds[0]'))
  await expect(acme.mail.accepts(null as never)).rejects.toMatchObject(refusedAt('address'))
  await expect(acme.mail.receive('x' as never, new Uint8Array())).rejects.toMatchObject(refusedAt('mail'))
  await expect(acme.mail.receive(mail(), 'x' as never)).rejects.toMatchObject(refusedAt('source'))
})
