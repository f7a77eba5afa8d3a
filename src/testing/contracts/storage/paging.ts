import type { ConversationQuery } from '../../../inbox/conversation-query'
import type { Condition } from '../../../rules/condition'
import type { Given, Scenario } from '../scenario'
import { account, conversation, numbers, plan, where } from '../storage-plans'
import { byUtf8 } from '../utf8-order'

/** Lists of conversations, page by page. */
export const pagingContract = (scenario: Scenario): void => {
  for (const field of ['lastMessageAt', 'createdAt', 'waitingSince'] as const) {
    for (const direction of ['ascending', 'descending'] as const) {
      scenario(`pages by ${field}, ${direction}, through ties and absent values`, async (given) => {
        const tied = numbers(40).map((n) =>
          conversation(`c${n % 7}-${n}`, { [field]: n % 4 === 0 ? null : n % 3 }),
        )
        await given.store.commit(
          account,
          plan({
            puts: [...tied, conversation('🙂', { [field]: 1 }), conversation('\u{fffd}', { [field]: 1 })],
          }),
        )
        for (const limit of [1, 3, 100]) await expectPages(given, everything, { field, direction }, limit)
      })
    }
  }

  scenario('pages through several inboxes as through one', async (given) => {
    const puts = numbers(40).map((n) =>
      conversation(`c${n}`, {
        inboxId: `in${n % 4}`,
        lastMessageAt: n % 5,
        status: n % 3 === 0 ? 'closed' : 'open',
      }),
    )
    await given.store.commit(account, plan({ puts }))
    const several = where('inboxId', 'in', ['in1', 'in2', 'in1', 'nowhere'])
    const condition: Condition = { all: [several, where('status', 'equal', 'open')] }
    const matching = puts.filter(
      ({ value }) => value['status'] === 'open' && ['in1', 'in2'].includes(String(value['inboxId'])),
    )
    given.expect(await given.store.count(account, condition)).toBe(matching.length)
    for (const direction of ['ascending', 'descending'] as const) {
      await expectPages(given, condition, { field: 'lastMessageAt', direction }, 3)
    }
  })
}

const everything = where('inboxId', 'isSet', true)

/** Reads all pages and checks the order of the rows. */
const expectPages = async (
  { store, expect }: Given,
  condition: Condition,
  sort: ConversationQuery['sort'],
  limit: number,
): Promise<void> => {
  const seen: { value: number; id: string }[] = []
  for (;;) {
    const after = seen.at(-1)
    const page = await store.find(account, { where: condition, sort, limit, ...(after && { after }) })
    seen.push(...page.map(({ id, value }) => ({ id, value: Number(value[sort.field] ?? 0) })))
    if (page.length < limit || seen.length > 100) break
  }
  const inOrder = [...seen].sort((left, right) => left.value - right.value || byUtf8(left.id, right.id))
  expect(seen).toEqual(sort.direction === 'ascending' ? inOrder : inOrder.reverse())
  expect(new Set(seen.map(({ id }) => id)).size).toBe(await store.count(account, condition))
  expect(seen.length).toBe(await store.count(account, condition))
}
