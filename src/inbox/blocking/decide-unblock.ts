import { type Decision, decision } from '../../shared/decision'
import { guardWith, object } from '../../shared/guard'
import type { Instant } from '../../shared/instant'
import { shownItems } from '../../shared/shown'
import type { Block, BlockableSender, BlockKey } from './block'
import { blocksAgainst, explainBlock } from './decide-blocked'
import { actForms, blocksForm, senderForm } from './guards'

/** The policy has no settings. */
export type UnblockRule = Readonly<Record<never, never>>

export type UnblockFacts = {
  /** The sender whose messages are to show again. */
  readonly sender: BlockableSender
  /** The id of the user who unblocks. It changes only the details. */
  readonly by: string
  /** The time of the act, in epoch milliseconds. It changes only the details. */
  readonly now: Instant
  /** The blocks of the account, or at least those that `blockIds(sender)` names. */
  readonly blocks: readonly Block[]
}

export const unblockReasons = ['UNBLOCKED', 'NOT_BLOCKED'] as const

export type UnblockReason = (typeof unblockReasons)[number]

/**
 * F-25: the blocks to remove, so that future messages of the sender are visible. Filtered conversations stay filtered
 * until they are restored. The result includes blocks of the sender's whole domain, because they would still hide the
 * sender.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideUnblock = (
  _: UnblockRule,
  facts: UnblockFacts,
): Decision<readonly BlockKey[], UnblockReason> => {
  guardWith(facts, factsForm, 'facts')
  const { sender, by, now, blocks } = facts
  const removed = blocksAgainst(sender, blocks).map(
    ({ subject: { kind, value }, channelKind }): BlockKey => ({ subject: { kind, value }, channelKind }),
  )
  const holds = removed.length > 0
  return decision<readonly BlockKey[], UnblockReason>(
    removed,
    holds ? 'UNBLOCKED' : 'NOT_BLOCKED',
    {
      key: 'inbox/removes-blocks',
      holds,
      found: removed.length,
      because: blocks.slice(0, shownItems).map(explainBlock(sender)),
    },
    ...(holds ? [{ by, at: now }] : []),
  )
}

const factsForm = object({ sender: senderForm, blocks: blocksForm, ...actForms })
