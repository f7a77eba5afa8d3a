import { type Decision, decision, type Explanation } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import type { AllowEntry, Block, BlockableSender, BlockSubject } from './block'
import { sameSubject, specificity, subjectsOf } from './subjects'

/**
 * Whether the sender is blocked on the channel they write on (F-04, F-23, F-24). The entry that names the sender most
 * closely counts: a person before a domain before its parent; of two that are equally close the block wins. A sender whom
 * an allow entry lets in has the reason `ALLOW_LISTED`.
 */
export const decideBlocked = (
  sender: BlockableSender,
  blocks: readonly Block[],
  allowed: readonly AllowEntry[] = [],
): Decision<boolean> => {
  const block = closest(blocksAgainst(sender, blocks))
  const allow = closest(entriesAbout(sender, allowed))
  return firstMatch(
    'the sender is blocked',
    (blocked) => blocked,
    [
      {
        question: 'a block names the sender, at least as closely as an allow entry does',
        holds: block !== undefined && (!allow || specificity(block.subject) >= specificity(allow.subject)),
        reason: 'FILTERED_BLOCKED',
        found: block ? { ...block.subject } : null,
        because: blocks.map(considered(sender)),
        outcome: true,
        details: block ? { ...block.subject, channelKind: block.channelKind } : {},
      },
      {
        question: 'an allow entry names the sender',
        holds: allow !== undefined,
        reason: 'ALLOW_LISTED',
        found: allow ? { ...allow.subject } : null,
        outcome: false,
        details: allow ? { ...allow.subject } : {},
      },
    ],
    decision(false, 'NOT_BLOCKED', { question: 'nothing names the sender', holds: !block && !allow }),
  )
}

/** The blocks that reach the sender on their channel. */
export const blocksAgainst = (sender: BlockableSender, blocks: readonly Block[]): readonly Block[] =>
  entriesAbout(sender, blocks).filter(
    ({ channelKind }) => channelKind === 'all' || channelKind === sender.channelKind,
  )

const entriesAbout = <Entry extends { readonly subject: BlockSubject }>(
  sender: BlockableSender,
  entries: readonly Entry[],
): readonly Entry[] => {
  const subjects = subjectsOf(sender)
  return entries.filter((entry) => subjects.some((subject) => sameSubject(subject, entry.subject)))
}

const closest = <Entry extends { readonly subject: BlockSubject }>(
  entries: readonly Entry[],
): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (best, entry) => (best && specificity(best.subject) >= specificity(entry.subject) ? best : entry),
    undefined,
  )

const considered =
  (sender: BlockableSender) =>
  (block: Block): Explanation => ({
    question: `the block of the ${block.subject.kind} ${block.subject.value} reaches the sender`,
    holds: blocksAgainst(sender, [block]).length > 0,
    expected: block.channelKind,
    found: sender.channelKind,
  })
