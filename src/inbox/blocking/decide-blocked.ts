import { type Decision, decision, type Explanation } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import type { AllowEntry, Block, BlockableSender, BlockSubject } from './block'
import { sameSubject, specificity, subjectsOf } from './subjects'

/**
 * Whether the sender is blocked on the channel that they use, for mail (F-04) and for chat (F-23). The most specific
 * entry counts: a person before a domain before its parent domain. Between equally specific entries the block wins.
 * The reason `ALLOW_LISTED` says that an allow entry exempts the sender.
 */
export const decideBlocked = (
  sender: BlockableSender,
  blocks: readonly Block[],
  allowed: readonly AllowEntry[] = [],
): Decision<boolean> => {
  const block = mostSpecific(blocksAgainst(sender, blocks))
  const allow = mostSpecific(entriesAbout(sender, allowed))
  return firstMatch(
    'the sender is blocked',
    (blocked) => blocked,
    [
      {
        question: 'a block names the sender, at least as closely as an allow entry does',
        holds: block !== undefined && (!allow || specificity(block.subject) >= specificity(allow.subject)),
        reason: 'FILTERED_BLOCKED',
        found: block ? { ...block.subject } : null,
        because: blocks.map(explainBlock(sender)),
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

/** The blocks that apply to the sender. F-24: a block of another channel kind does not apply. */
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

const mostSpecific = <Entry extends { readonly subject: BlockSubject }>(
  entries: readonly Entry[],
): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (best, entry) => (best && specificity(best.subject) >= specificity(entry.subject) ? best : entry),
    undefined,
  )

const explainBlock =
  (sender: BlockableSender) =>
  (block: Block): Explanation => ({
    question: `the block of the ${block.subject.kind} ${block.subject.value} reaches the sender`,
    holds: blocksAgainst(sender, [block]).length > 0,
    expected: block.channelKind,
    found: sender.channelKind,
  })
