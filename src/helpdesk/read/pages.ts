import type { UnfinishedEffect } from '../../adapters/contracts/outbox'
import type { Stored } from '../../adapters/contracts/storage'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { KeysetPosition } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import type { Ports } from '../run/ports'

export const pageSize = 200

/** All records of a kind, with one page in memory at a time. */
export const recordsOf = (
  { storage }: Pick<Ports, 'storage'>,
  account: string,
  kind: string,
  prefix = '',
): AsyncGenerator<Stored> =>
  pageByPage((after) => storage.list(account, kind, { prefix, after, limit: pageSize }))

/** All effects that are not done, with one page in memory at a time. */
export const unfinishedEffects = (
  { storage }: Pick<Ports, 'storage'>,
  account: string,
): AsyncGenerator<UnfinishedEffect> =>
  pageByPage((after) => storage.unfinished(account, { after, limit: pageSize }))

async function* pageByPage<Item extends { readonly id: string }>(
  read: (after: string) => Promise<readonly Item[]>,
): AsyncGenerator<Item> {
  for (let after = ''; ; ) {
    const page = await read(after)
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.id
  }
}

/** All matching conversations, oldest first, with one page in memory at a time. */
export async function* conversationsFound(
  { storage }: Pick<Ports, 'storage'>,
  account: string,
  where: Condition,
): AsyncGenerator<Conversation> {
  const limit = 100
  for (let after: KeysetPosition | undefined; ; ) {
    const sort = { field: 'createdAt', direction: 'ascending' } as const
    const page = await storage.find(account, { where, sort, limit, ...(after && { after }) })
    const found = page.map(({ value }) => value as unknown as Conversation)
    yield* found
    const last = found.at(-1)
    if (last === undefined || found.length < limit) return
    after = { value: last.createdAt, id: last.id }
  }
}
