import type { Block, BlockableSender } from '../../inbox/blocking/block'
import { blockIds } from '../../inbox/blocking/block-ids'
import { mustExist } from '../../records/must-exist'
import type { RecordKind } from '../../records/records'
import type { People } from '../conversation/people'
import type { AccountSetup, Lookups } from './lookups'

/** The element with an id. @throws HelpdeskError `UNKNOWN_RECORD` */
export const among = <Value extends { readonly id: string }>(
  kind: RecordKind,
  values: readonly Value[],
  id: string,
): Value =>
  mustExist(
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
