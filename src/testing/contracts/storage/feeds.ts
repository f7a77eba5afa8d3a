import type { Storage, StoredFeedItem } from '../../../adapters/contracts/storage'
import type { Scenario } from '../scenario'
import { account, committed, guard, numbers, plan, put } from '../storage-plans'

/** The order of changes over all conversations, which a live list follows. */
export const feedsContract = (scenario: Scenario): void => {
  scenario('numbers the items of a feed from 1, in the order of a plan', async ({ store, expect }) => {
    const item = (n: number, feed = 'f') => ({ feed, item: { n } })
    expect(await store.feedPosition(account, 'f')).toBe(0)
    await store.commit(account, plan({ feed: [item(1), item(9, 'g'), item(2)] }))
    await store.commit(account, plan({ feed: [item(3)] }))
    expect(await store.feed(account, 'f')).toEqual(numbers(3).map((n) => ({ position: n, item: { n } })))
    expect(await store.feed(account, 'f', { after: 1, limit: 1 })).toEqual([{ position: 2, item: { n: 2 } }])
    expect(await store.feed(account, 'f', { after: 3 })).toEqual([])
    expect(await store.feed(account, 'g')).toEqual([{ position: 1, item: { n: 9 } }])
    expect(await store.feedPosition(account, 'f')).toBe(3)
    expect(await store.feedPosition(account, 'unknown')).toBe(0)
    expect(await store.feedPositions(account, ['unknown', 'g', 'f', 'g'])).toEqual([0, 1, 3, 1])
    expect(await store.feedPositions('other', ['f'])).toEqual([0])
    expect(await store.feedPositions(account, [])).toEqual([])
  })

  scenario('shows every item to a reader while others write', async ({ store, expect }) => {
    const writers = 8
    const rounds = 15
    let writing = true
    const read = follow(store, () => writing, writers * rounds)
    await Promise.all(
      numbers(writers).map(async (writer) => {
        for (const round of numbers(rounds)) {
          const parts = {
            feed: [{ feed: 'f', item: { writer, round } }],
            puts: [put(`w-${writer}`, { round }), put('shared', {})],
          }
          await store.commit(
            account,
            plan(round % 2 === 0 ? parts : { ...parts, puts: parts.puts.slice(0, 1) }),
          )
          await committed(store.commit(account, plan({ ...parts, guards: [guard('absent', 1)] })))
        }
      }),
    )
    writing = false
    const seen = await read
    expect(seen.map(({ position }) => position)).toEqual(numbers(writers * rounds))
    for (const writer of numbers(writers)) {
      expect(seen.filter(({ item }) => item['writer'] === writer).map(({ item }) => item['round'])).toEqual(
        numbers(rounds),
      )
    }
    expect(await store.feedPosition(account, 'f')).toBe(writers * rounds)
  })
}

/**
 * Reads a feed from the last position, as a live list does. Stops when writing has ended and no item is left, or when
 * there are more items than were written.
 */
const follow = async (store: Storage, going: () => boolean, most: number) => {
  const seen: StoredFeedItem[] = []
  for (;;) {
    const last = !going()
    const page = await store.feed(account, 'f', { after: seen.at(-1)?.position ?? 0, limit: 7 })
    seen.push(...page)
    if ((last && page.length === 0) || seen.length > most) return seen
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
