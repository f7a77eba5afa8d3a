import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { HelpdeskError, isHelpdeskError } from '../../../src/shared/errors'
import { day, hour, minute } from '../../../src/shared/instant'
import { emptyPlan, type Plan } from '../../../src/shared/plan'
import { runs } from '../../support/runs'
import { leaves, type Store, says } from '../shop'
import { everything } from './everything'
import { live, openHouse, receive, settle } from './marked-life'

/** A store that ends every now and then before or behind a commit, as a process does that dies. */
const dying = (store: Store, deaths: () => boolean): Store => ({
  ...store,
  commit: async (account, plan) => {
    if (deaths()) throw new HelpdeskError('STORAGE_FAILED', 'It died before.')
    await store.commit(account, plan)
    if (deaths()) throw new HelpdeskError('STORAGE_FAILED', 'It died behind.')
  },
})

test('an erasure ends wherever the worker dies in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (deaths) => {
      const store = createMemoryStorage()
      let [dies, at] = [false, 0]
      const storage = dying(store, () => {
        at += 1
        return dies && deaths[at % deaths.length] === true && at < 60
      })
      const house = await openHouse({ storage })
      await live(house, 'ben')
      const cleo = await live(house, 'cleo', ['ben'])
      const others = (await everything(store)).filter((line) => line.includes('zqben'))
      await house.ada.privacy.erase({ email: cleo.address }, cleo.address)
      dies = true
      for (let days = 0; days < 40; days += 1) {
        await house.helpdesk.worker.drain().catch(() => {})
        house.clock.at += hour
      }
      dies = false
      await settle(house)
      const left = await everything(store)
      expect(left.filter((line) => line.includes('zqcleo'))).toEqual([])
      expect(JSON.stringify(await house.everyFile())).not.toContain('zqcleo')
      expect(others.filter((line) => !line.includes('zqcleo') && !left.includes(line))).toEqual([])
      expect((await house.ada.privacy.removals())[0]?.finishedAt).not.toBeNull()
    }),
    { numRuns: runs(15) },
  )
})

test('what is sent while its writer is erased is gone, or from somebody new', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(5)), fc.nat(30), async (turns, begins) => {
      const store = createMemoryStorage()
      const storage: Store = {
        ...store,
        // Each commit waits for some turns of the event loop, so that plans which were decided together meet.
        commit: async (account, plan) => {
          for (let left = turns.next().value ?? 0; left > 0; left -= 1) await Promise.resolve()
          return store.commit(account, plan)
        },
      }
      const house = await openHouse({ storage, widget: {} })
      const { clock, ada, helpdesk } = house
      const address = 'zqcleo@ex.com'
      const visitor = house.newVisitor()
      await visitor.chat.send('hello', says('zqcleo hello'))
      await visitor.chat.leaveEmail('hello', leaves(address))
      await receive(house, 'first', 'zqcleo source', { from: { address } })
      const oldIds = new Set(
        (await store.list('acme', 'contact')).map(({ id }) => id).concat(visitor.visitorId),
      )
      const refused = (error: unknown): void => {
        if (!isHelpdeskError(error, 'INVALID_TOKEN') && !isHelpdeskError(error, 'VERSION_CONFLICT'))
          throw error
      }
      const traffic = async (): Promise<void> => {
        for (let n = 0; n < 8; n += 1) {
          await Promise.all([
            visitor.chat.send('hello', says(`zqcleo chat ${n}`)).catch(refused),
            visitor.chat.leaveEmail('hello', leaves(address)).catch(refused),
            receive(house, `mail-${n}`, `zqcleo source ${n}`, {
              from: { address },
              text: `zqcleo mail ${n}`,
              inReplyTo: n % 2 === 0 ? ['first@ex.com'] : [],
            }),
          ])
        }
      }
      const erasing = async (): Promise<void> => {
        for (let left = begins; left > 0; left -= 1) await Promise.resolve()
        await ada.privacy.erase({ email: address }, address)
        await helpdesk.worker.drain()
      }
      await Promise.all([traffic(), erasing()])
      await settle(house)
      const [removal] = await ada.privacy.removals()
      expect(removal?.finishedAt).toBe(clock.at)
      for (const { value } of await store.list('acme', 'conversation')) {
        expect([oldIds.has(String(value['contactId'])), oldIds.has(String(value['visitorId']))]).toEqual([
          false,
          false,
        ])
      }
      expect(
        await store.read(
          'acme',
          [...oldIds].map((id) => ({ kind: 'contact', id })),
        ),
      ).toEqual([undefined, undefined])
      clock.at += day
      const [contact] = await store.list('acme', 'contact')
      if (contact) await ada.privacy.erase({ contactId: contact.id }, address)
      else await ada.privacy.erase({ email: address }, address)
      await settle(house)
      expect((await everything(store)).filter((line) => line.includes('zqcleo'))).toEqual([])
      expect(await house.everyFile()).toEqual({})
    }),
    { numRuns: runs(40) },
  )
})

test('no commit of a removal is larger than a batch, however much there is of a person', async () => {
  const store = createMemoryStorage()
  const sizes: number[] = []
  const size = ({ puts, removes, appends, cancels, trims, guards }: Plan): number =>
    [puts, removes, appends, cancels, trims, guards].reduce((sum, part) => sum + part.length, 0)
  const storage: Store = {
    ...store,
    commit: (account, plan) => {
      sizes.push(size(plan))
      return store.commit(account, plan)
    },
  }
  const house = await openHouse({ storage, widget: {} })
  const visitor = house.newVisitor()
  for (let n = 0; n < 900; n += 1) await visitor.chat.send('hello', says(`chat ${n}`))
  await visitor.chat.leaveEmail('hello', leaves('cleo@ex.com'))
  sizes.length = 0
  await house.ada.privacy.erase({ email: 'cleo@ex.com' }, 'cleo@ex.com')
  await settle(house)
  expect(await store.list('acme', 'message')).toEqual([])
  expect((await house.ada.privacy.removals())[0]).toMatchObject({
    finishedAt: house.clock.at,
    removed: { conversations: 1, files: 0 },
  })
  expect(sizes.length).toBeGreaterThan(15)
  expect(Math.max(...sizes)).toBeLessThan(2_000)
})

test('a step that is taken again does nothing again', async () => {
  const house = await openHouse()
  const cleo = await live(house, 'cleo')
  await house.ada.privacy.erase({ email: cleo.address }, cleo.address)
  await settle(house)
  const [done] = await house.ada.privacy.removals()
  const before = await everything(house.storage)
  const again = Array.from({ length: done?.step ?? 0 }, (_, step) => ({
    id: `again/${step}`,
    kind: 'continue-removal',
    payload: { removalId: done?.id ?? '', step },
    dueAt: 0,
  }))
  await house.storage.commit('acme', { ...emptyPlan, effects: again })
  house.clock.at += minute
  await house.helpdesk.worker.drain()
  expect(await everything(house.storage)).toEqual(before)
})
