import { type Decision, type Explanation, statement } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { guardWith, object, optional } from '../../shared/guard'
import { shownItems } from '../../shared/shown'
import type { AllowEntry, Block, BlockableSender, BlockSubject } from './block'
import { allowedForm, blocksForm, senderForm } from './guards'
import { sameSubject, specificity, subjectsOf } from './subjects'

/** The policy has no settings. */
export type BlockedRule = Readonly<Record<never, never>>

export type BlockedFacts = {
  /** The sender of the message. */
  readonly sender: BlockableSender
  /** The blocks of the account, or at least those that `blockIds(sender)` names. */
  readonly blocks: readonly Block[]
  /** The allow entries of the account, or at least those that `allowIds(sender)` names. @default none */
  readonly allowed?: readonly AllowEntry[]
}

export const blockedReasons = ['FILTERED_BLOCKED', 'ALLOW_LISTED', 'NOT_BLOCKED'] as const

export type BlockedReason = (typeof blockedReasons)[number]

/**
 * Whether the sender is blocked on the channel that they use, for mail (F-04) and for chat (F-23). The most specific
 * entry counts: a person before a domain before its parent domain. Between equally specific entries the block wins.
 * The reason `ALLOW_LISTED` says that an allow entry exempts the sender.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideBlocked = (_: BlockedRule, facts: BlockedFacts): Decision<boolean, BlockedReason> => {
  guardWith(facts, factsForm, 'facts')
  const { sender, blocks, allowed = [] } = facts
  const block = mostSpecific(blocksAgainst(sender, blocks))
  const allow = mostSpecific(entriesAbout(sender, allowed))
  return firstMatch<boolean, BlockedReason>(
    { key: 'inbox/sender-is-blocked' },
    (blocked) => blocked,
    [
      {
        key: 'inbox/block-counts',
        holds: block !== undefined && (!allow || specificity(block.subject) >= specificity(allow.subject)),
        reason: 'FILTERED_BLOCKED',
        found: block ? subjectOf(block) : null,
        because: blocks.slice(0, shownItems).map(explainBlock(sender)),
        outcome: true,
        ...(block && { details: { ...subjectOf(block), channelKind: block.channelKind } }),
      },
      {
        key: 'inbox/allow-entry-names-sender',
        holds: allow !== undefined,
        reason: 'ALLOW_LISTED',
        found: allow ? subjectOf(allow) : null,
        outcome: false,
        ...(allow && { details: subjectOf(allow) }),
      },
    ],
    { outcome: false, reason: 'NOT_BLOCKED' },
  )
}

const factsForm = object({ sender: senderForm, blocks: blocksForm, allowed: optional(allowedForm) })

const subjectOf = <Subject extends BlockSubject>({ subject }: { readonly subject: Subject }) => ({
  kind: subject.kind as Subject['kind'],
  value: subject.value,
})

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

/** The statement that a block covers the sender. */
export const explainBlock =
  (sender: BlockableSender) =>
  (block: Block): Explanation =>
    statement({
      key: 'inbox/block-covers-sender',
      params: subjectOf(block),
      holds: blocksAgainst(sender, [block]).length > 0,
      expected: block.channelKind,
      found: sender.channelKind,
    })
