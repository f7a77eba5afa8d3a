import type { UnfinishedEffect } from '../../adapters/contracts/outbox'
import type { Stored } from '../../adapters/contracts/storage'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { KeysetPosition } from '../../inbox/conversation-query'
import type { Condition } from '../../rules/condition'
import type { Ports } from '../ports'

export const pageSize = 200

/** Records of a kind, one page in memory at a time. */
export async function* recordsOf(
  { storage }: Pick<Ports, 'storage'>,
  account: string,
  kind: string,
  prefix = '',
): AsyncGenerator<Stored> {
  for (let after = ''; ; ) {
    const page = await storage.list(account, kind, { prefix, after, limit: pageSize })
    yield* page
    if (page.length < pageSize) return
    after = (page.at(-1) as Stored).id
  }
}

/** Effects that are not done, one page in memory at a time. */
export async function* unfinishedEffects(
  { storage }: Pick<Ports, 'storage'>,
  account: string,
): AsyncGenerator<UnfinishedEffect> {
  for (let after = ''; ; ) {
    const page = await storage.unfinished(account, { after, limit: pageSize })
    yield* page
    if (page.length < pageSize) return
    after = (page.at(-1) as UnfinishedEffect).id
  }
}

/** Conversations that match, the oldest first, one page in memory at a time. */
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
