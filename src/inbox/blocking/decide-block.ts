import { type Decision, decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { Block, BlockableSender } from './block'
import { blocksAgainst } from './decide-blocked'
import { sameSubject } from './subjects'

/** F-20: creates a block. F-21: nothing, when a block of the same subject covers the channel already. */
export const decideBlock = (
  wanted: { readonly subject: Block['subject']; readonly channelKind: Block['channelKind'] },
  by: string,
  at: Instant,
  blocks: readonly Block[],
): Decision<Block | undefined> => {
  const { subject, channelKind } = wanted
  const existing = blocks.find(
    (block) =>
      sameSubject(block.subject, subject) &&
      (block.channelKind === channelKind || block.channelKind === 'all'),
  )
  const explanation = {
    question: `the ${subject.kind} ${subject.value} is not blocked yet`,
    holds: !existing,
    expected: channelKind,
    found: existing?.channelKind ?? null,
  }
  return existing
    ? decision(undefined, 'ALREADY_BLOCKED', explanation)
    : decision({ subject, channelKind, by, at }, 'SENDER_BLOCKED', explanation)
}

/**
 * F-25: the blocks to remove, so that future messages of the sender are visible. Filtered conversations stay filtered
 * until they are restored. The result includes blocks of the sender's whole domain, because they would still hide the
 * sender.
 */
export const decideUnblock = (
  sender: BlockableSender,
  blocks: readonly Block[],
): Decision<readonly Block[]> => {
  const removed = blocksAgainst(sender, blocks)
  const holds = removed.length > 0
  return decision(removed, holds ? 'UNBLOCKED' : 'NOT_BLOCKED', {
    question: 'a block hides what the sender writes',
    holds,
    found: removed.map(({ subject, channelKind }) => ({ ...subject, channelKind })),
  })
}
