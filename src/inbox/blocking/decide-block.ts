import { type Decision, decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import type { Block, BlockableSender } from './block'
import { blocksAgainst } from './decide-blocked'
import { sameSubject } from './subjects'

/** Blocks a subject, or nothing when a block of the same subject covers the channel already (F-20, F-21). */
export const decideBlock = (
  wanted: { readonly subject: Block['subject']; readonly channelKind: Block['channelKind'] },
  by: string,
  at: Instant,
  blocks: readonly Block[],
): Decision<Block | undefined> => {
  const { subject, channelKind } = wanted
  const standing = blocks.find(
    (block) =>
      sameSubject(block.subject, subject) &&
      (block.channelKind === channelKind || block.channelKind === 'all'),
  )
  const explanation = {
    question: `the ${subject.kind} ${subject.value} is not blocked yet`,
    holds: !standing,
    expected: channelKind,
    found: standing?.channelKind ?? null,
  }
  return standing
    ? decision(undefined, 'ALREADY_BLOCKED', explanation)
    : decision({ subject, channelKind, by, at }, 'SENDER_BLOCKED', explanation)
}

/**
 * The blocks to remove so that what the sender writes from here on is visible; conversations that were filtered stay so
 * until they are restored (F-25). A block of the sender's whole domain is among them, since it would hide them still.
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
