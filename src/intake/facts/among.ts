import type { Block, BlockableSender } from '../../inbox/blocking/block'
import { blockIds } from '../../inbox/blocking/block-ids'
import { HelpdeskError } from '../../shared/errors'
import type { People } from '../conversation/people'
import type { AccountSetup, Lookups } from './lookups'

/** @throws HelpdeskError `UNKNOWN_RECORD` */
export const mustFind = <Value>(kind: string, id: string, value: Value | undefined): Value => {
  if (value !== undefined) return value
  throw new HelpdeskError('UNKNOWN_RECORD', `Expected ${kind} "${id}" to exist, found nothing.`, { kind, id })
}

/** The element with an id. @throws HelpdeskError `UNKNOWN_RECORD` */
export const among = <Value extends { readonly id: string }>(
  kind: string,
  values: readonly Value[],
  id: string,
): Value =>
  mustFind(
    kind,
    id,
    values.find((each) => each.id === id),
  )

/** All users, with their workloads and their turns in a pool. */
export const peopleOf = (
  look: Lookups,
  { users, strategies }: Pick<AccountSetup, 'users' | 'strategies'>,
  pool: string,
): People => ({
  users,
  workloads: Object.fromEntries(users.map(({ id }) => [id, look.workload(id)])),
  pool: look.pool(pool),
  ...(strategies && { strategies }),
})

/** The blocks that can apply to a sender. */
export const blocksOf = (look: Lookups, sender: BlockableSender): readonly Block[] =>
  blockIds(sender).flatMap((id) => look.block(id) ?? [])
