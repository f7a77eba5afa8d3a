import type { UnfinishedEffect } from '../../adapters/contracts/outbox'
import type { Stored } from '../../adapters/contracts/storage'
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
