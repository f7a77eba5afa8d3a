import { type Decision, decision, type Explanation } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { automatedSignals, isBounce } from './automated'
import { effectiveSender, isOwnAddress } from './effective-sender'
import type { IncomingMail } from './incoming-mail'
import { promotionalSignals } from './promotional'
import { isRoleAddress } from './role-addresses'
import { hasStrong, signalExplanation } from './signal'

/** What becomes of a mail: exactly one of these. No mail is dropped. */
export type MailDisposition =
  /** Recorded as a copy, no other effect. */
  | { readonly kind: 'duplicate' }
  /** Begins a conversation in Filtered. */
  | { readonly kind: 'filtered'; readonly automated: boolean }
  /** Begins a conversation in the inbox. */
  | { readonly kind: 'inbox'; readonly automated: boolean }
  /** Is noted on the conversation whose mail could not be delivered. */
  | { readonly kind: 'bounce'; readonly conversationId: string }
  /** Joins a conversation. */
  | {
      readonly kind: 'append'
      readonly conversationId: string
      /** Whether the conversation stands in Filtered afterwards. */
      readonly filtered: boolean
      /** Whether it opens again, is routed and notifies. */
      readonly reopen: boolean
      /** Sent by a machine: never answered by one. */
      readonly automated: boolean
    }

/** What the filter has to know besides the mail. */
export interface MailFilterFacts {
  /** See `decideDuplicate`. */
  readonly duplicate: boolean
  /** Canonical addresses of the channel: its own, hosted, aliases and groups that lead to it. */
  readonly ownAddresses: readonly string[]
  /** The mail carries our loop token, or a Message-ID that we gave, as its own. */
  readonly ownMessage: boolean
  /** The conversation it goes on with, see `matchMailThread`. */
  readonly thread?: {
    readonly conversationId: string
    readonly filtered: boolean
    /** A message of the conversation is ours. */
    readonly weSent: boolean
  }
  /** See `decideBlocked`; the reason `ALLOW_LISTED` lets the sender in. */
  readonly blocked: Decision<boolean>
  /** The contact that existed before this mail, if one did. */
  readonly contact?: { readonly hasUnfilteredThread: boolean; readonly weMailed: boolean }
  readonly rules: MailFilterRules
}

/** The rules of a mail channel; each can be switched off (F-26). */
export interface MailFilterRules {
  readonly role: boolean
  readonly promotional: boolean
  readonly automated: boolean
  readonly knownContactExemption: boolean
  /** @default roleLocalParts */
  readonly roleLocalParts?: readonly string[]
}

/** Decides what becomes of a mail (semantics 5, F-01 to F-12, in this order; the first that holds). */
export const decideMailFilter = (mail: IncomingMail, facts: MailFilterFacts): Decision<MailDisposition> => {
  const { thread, rules, contact } = facts
  const sender = effectiveSender(mail, facts.ownAddresses)
  const signals = automatedSignals(mail, facts.ownAddresses)
  const automated = hasStrong(signals)
  const promotional = promotionalSignals(mail, { ownAddresses: facts.ownAddresses, newThread: !thread })
  const role = sender !== undefined && isRoleAddress(sender.address, rules.roleLocalParts)
  const from = sender?.address ?? null

  const filtered: MailDisposition = { kind: 'filtered', automated }
  const inbox: MailDisposition = { kind: 'inbox', automated }
  const joining = (how: { filtered: boolean; reopen: boolean }): MailDisposition =>
    thread ? { kind: 'append', conversationId: thread.conversationId, automated, ...how } : filtered

  return firstMatch<MailDisposition>(
    'the mail shows in the inbox',
    (outcome) => outcome.kind === 'inbox' || (outcome.kind === 'append' && !outcome.filtered),
    [
      {
        question: 'it arrived before',
        holds: facts.duplicate,
        reason: 'DUPLICATE_MESSAGE',
        outcome: { kind: 'duplicate' },
      },
      {
        question: 'it is our own',
        holds: facts.ownMessage || (sender !== undefined && isOwnAddress(sender.address, facts.ownAddresses)),
        reason: 'OWN_ADDRESS_LOOP',
        found: { from, ownMessage: facts.ownMessage },
        outcome: filtered,
      },
      {
        question: 'it reports a failed delivery',
        holds: isBounce(mail),
        reason: 'BOUNCE',
        outcome: thread ? { kind: 'bounce', conversationId: thread.conversationId } : filtered,
      },
      {
        question: 'its sender cannot be read',
        holds: sender === undefined,
        reason: 'MALFORMED_MAIL',
        found: mail.from?.address ?? null,
        outcome: filtered,
      },
      {
        question: 'its sender is blocked',
        holds: facts.blocked.outcome,
        reason: 'FILTERED_BLOCKED',
        because: [facts.blocked.explanation],
        outcome: joining({ filtered: true, reopen: false }),
      },
      {
        question: 'a person replies to a conversation in the inbox, or to one we wrote in',
        holds: thread !== undefined && (!thread.filtered || thread.weSent) && !automated,
        reason: 'REPLY_NEVER_FILTERED',
        found: thread ? { ...thread } : null,
        outcome: joining({ filtered: false, reopen: true }),
      },
      {
        question: 'a machine replies to a conversation',
        holds: thread !== undefined && automated,
        reason: 'APPENDED_AUTOMATED',
        because: signals.map(signalExplanation),
        outcome: joining({ filtered: thread?.filtered === true, reopen: false }),
      },
      {
        question: 'it goes on with a conversation in Filtered, none of it ours',
        holds: thread !== undefined,
        reason: 'FILTERED_THREAD_APPEND',
        outcome: joining({ filtered: true, reopen: false }),
      },
      {
        question: 'its sender is allowed',
        holds: facts.blocked.reason === 'ALLOW_LISTED',
        reason: 'ALLOW_LISTED',
        found: from,
        outcome: inbox,
      },
      {
        question: 'a machine sent it',
        ...ruled(rules.automated, automated, signals.map(signalExplanation)),
        reason: 'FILTERED_AUTOMATED',
        outcome: filtered,
      },
      {
        question: 'its sender is a known contact',
        holds:
          rules.knownContactExemption &&
          contact !== undefined &&
          (contact.hasUnfilteredThread || contact.weMailed),
        reason: 'KNOWN_CONTACT',
        found: contact ? { ...contact } : null,
        outcome: inbox,
      },
      {
        question: 'its sender is a role address',
        ...ruled(rules.role, role),
        reason: 'FILTERED_ROLE_ADDRESS',
        found: from,
        outcome: filtered,
      },
      {
        question: 'it is promotional',
        ...ruled(rules.promotional, hasStrong(promotional), promotional.map(signalExplanation)),
        reason: 'FILTERED_PROMOTIONAL',
        outcome: filtered,
      },
    ],
    decision(inbox, 'ACCEPTED', { question: 'otherwise it is for the inbox', holds: true }),
  )
}

/** A row that a switched-off rule keeps from holding (F-26). */
const ruled = (on: boolean, applies: boolean, because: readonly Explanation[] = []) => ({
  holds: on && applies,
  because: [
    { question: 'the rule is on', holds: on, ...(!on && { reason: 'RULE_OFF' as const }) },
    { question: 'it applies', holds: applies },
    ...because,
  ],
})
