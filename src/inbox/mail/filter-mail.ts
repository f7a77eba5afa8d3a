import { type Decision, decision, type Explanation } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { automatedSignals, isBounce } from './automated'
import { effectiveSender, isOwnAddress } from './effective-sender'
import type { IncomingMail } from './incoming-mail'
import { promotionalSignals } from './promotional'
import { isRoleAddress } from './role-addresses'
import { hasStrong, signalExplanation } from './signal'

/** What happens to a mail: exactly one of these. No mail is lost. */
export type MailDisposition =
  /** Recorded as a copy, without any other effect. */
  | { readonly kind: 'duplicate' }
  /** Starts a conversation in Filtered. */
  | { readonly kind: 'filtered'; readonly automated: boolean }
  /** Starts a conversation in the inbox. */
  | { readonly kind: 'inbox'; readonly automated: boolean }
  /** Recorded in the conversation whose mail could not be delivered. */
  | { readonly kind: 'bounce'; readonly conversationId: string }
  /** Added to a conversation. */
  | {
      readonly kind: 'append'
      readonly conversationId: string
      /** Whether the conversation is in Filtered afterwards. */
      readonly filtered: boolean
      /** Whether the conversation is reopened and routed, and agents are notified. */
      readonly reopen: boolean
      /** Sent by a machine. It never gets an auto-reply. */
      readonly automated: boolean
    }

/** The facts besides the mail that the filter needs. */
export interface MailFilterFacts {
  /** See `decideDuplicate`. */
  readonly duplicate: boolean
  /** The canonical addresses of the channel: its own and hosted addresses, aliases and groups that forward to it. */
  readonly ownAddresses: readonly string[]
  /** The mail carries our loop token, or its Message-ID is one of ours. */
  readonly ownMessage: boolean
  /** The conversation that it continues, see `matchMailThread`. */
  readonly thread?: {
    readonly conversationId: string
    readonly filtered: boolean
    /** We sent a message in the conversation. */
    readonly weSent: boolean
  }
  /** See `decideBlocked`. The reason `ALLOW_LISTED` exempts the sender. */
  readonly blocked: Decision<boolean>
  /** The contact, if it existed before this mail. */
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

/** Decides what happens to a mail: the first row that holds (semantics 5, F-01 to F-13). */
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
  const append = (how: { filtered: boolean; reopen: boolean }): MailDisposition =>
    thread ? { kind: 'append', conversationId: thread.conversationId, automated, ...how } : filtered

  return firstMatch<MailDisposition>(
    'the mail shows in the inbox',
    (outcome) => outcome.kind === 'inbox' || (outcome.kind === 'append' && !outcome.filtered),
    [
      // F-01
      {
        question: 'it arrived before',
        holds: facts.duplicate,
        reason: 'DUPLICATE_MESSAGE',
        outcome: { kind: 'duplicate' },
      },
      // F-02
      {
        question: 'it is our own',
        holds: facts.ownMessage || (sender !== undefined && isOwnAddress(sender.address, facts.ownAddresses)),
        reason: 'OWN_ADDRESS_LOOP',
        found: { from, ownMessage: facts.ownMessage },
        outcome: filtered,
      },
      // F-03
      {
        question: 'it reports a failed delivery',
        holds: isBounce(mail),
        reason: 'BOUNCE',
        outcome: thread ? { kind: 'bounce', conversationId: thread.conversationId } : filtered,
      },
      // F-13
      {
        question: 'its sender cannot be read',
        holds: sender === undefined,
        reason: 'MALFORMED_MAIL',
        found: mail.from?.address ?? null,
        outcome: filtered,
      },
      // F-04
      {
        question: 'its sender is blocked',
        holds: facts.blocked.outcome,
        reason: 'FILTERED_BLOCKED',
        because: [facts.blocked.explanation],
        outcome: append({ filtered: true, reopen: false }),
      },
      // F-05
      {
        question: 'a person replies to a conversation in the inbox, or to one we wrote in',
        holds: thread !== undefined && (!thread.filtered || thread.weSent) && !automated,
        reason: 'REPLY_NEVER_FILTERED',
        found: thread ? { ...thread } : null,
        outcome: append({ filtered: false, reopen: true }),
      },
      // F-06
      {
        question: 'a machine replies to a conversation',
        holds: thread !== undefined && automated,
        reason: 'APPENDED_AUTOMATED',
        because: signals.map(signalExplanation),
        outcome: append({ filtered: thread?.filtered === true, reopen: false }),
      },
      // F-06b
      {
        question: 'it goes on with a conversation in Filtered, none of it ours',
        holds: thread !== undefined,
        reason: 'FILTERED_THREAD_APPEND',
        outcome: append({ filtered: true, reopen: false }),
      },
      // F-07
      {
        question: 'its sender is allowed',
        holds: facts.blocked.reason === 'ALLOW_LISTED',
        reason: 'ALLOW_LISTED',
        found: from,
        outcome: inbox,
      },
      // F-08
      {
        question: 'a machine sent it',
        ...ifRuleOn(rules.automated, automated, signals.map(signalExplanation)),
        reason: 'FILTERED_AUTOMATED',
        outcome: filtered,
      },
      // F-09
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
      // F-10
      {
        question: 'its sender is a role address',
        ...ifRuleOn(rules.role, role),
        reason: 'FILTERED_ROLE_ADDRESS',
        found: from,
        outcome: filtered,
      },
      // F-11
      {
        question: 'it is promotional',
        ...ifRuleOn(rules.promotional, hasStrong(promotional), promotional.map(signalExplanation)),
        reason: 'FILTERED_PROMOTIONAL',
        outcome: filtered,
      },
    ],
    // F-12
    decision(inbox, 'ACCEPTED', { question: 'otherwise it is for the inbox', holds: true }),
  )
}

/** F-26: a rule that is switched off never holds. */
const ifRuleOn = (on: boolean, applies: boolean, because: readonly Explanation[] = []) => ({
  holds: on && applies,
  because: [
    { question: 'the rule is on', holds: on, ...(!on && { reason: 'RULE_OFF' as const }) },
    { question: 'it applies', holds: applies },
    ...because,
  ],
})
