import { type Decision, type Explanation, statement } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { guardWith } from '../../shared/guard'
import { automatedSignals, isBounce } from './automated'
import { effectiveSender, isOwnAddress } from './effective-sender'
import type { MailFilterFacts, MailFilterRules, SenderBlock } from './filter-facts'
import { filterFactsForm, filterRulesForm } from './filter-guards'
import { type MailDisposition, showsInInbox } from './mail-disposition'
import { promotionalSignals } from './promotional'
import { isRoleAddress } from './role-addresses'
import { hasStrong, signalExplanation } from './signal'

export const mailFilterReasons = [
  'DUPLICATE_MESSAGE',
  'OWN_ADDRESS_LOOP',
  'BOUNCE',
  'MALFORMED_MAIL',
  'FILTERED_BLOCKED',
  'REPLY_NEVER_FILTERED',
  'APPENDED_AUTOMATED',
  'FILTERED_THREAD_APPEND',
  'ALLOW_LISTED',
  'FILTERED_AUTOMATED',
  'KNOWN_CONTACT',
  'FILTERED_ROLE_ADDRESS',
  'FILTERED_PROMOTIONAL',
  'ACCEPTED',
] as const

export type MailFilterReason = (typeof mailFilterReasons)[number]

/**
 * Decides what happens to a mail: the first row that holds (semantics 5, F-01 to F-13).
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for rules or facts of another form.
 */
export const decideMailFilter = (
  rules: MailFilterRules,
  facts: MailFilterFacts,
): Decision<MailDisposition, MailFilterReason> => {
  guardWith(rules, filterRulesForm, 'rule', 'INVALID_RULE')
  guardWith(facts, filterFactsForm, 'facts')
  const { mail, conversation, contact, blocked, ownAddresses } = facts
  const sender = effectiveSender(mail, ownAddresses)
  const signals = automatedSignals(mail, ownAddresses)
  const automated = hasStrong(signals)
  const promotional = promotionalSignals(mail, { ownAddresses, newThread: !conversation })
  const role = sender !== undefined && isRoleAddress(sender.address, rules.roleLocalParts)
  const known = contact !== undefined && (contact.hasUnfilteredThread || contact.weMailed)
  const from = sender?.address ?? null
  const signs = signals.map(signalExplanation('mail/sign-of-machine'))

  const filtered: MailDisposition = { kind: 'filtered', automated }
  const inbox: MailDisposition = { kind: 'inbox', automated }
  const append = (how: { filtered: boolean; reopen: boolean }): MailDisposition =>
    conversation ? { kind: 'append', conversationId: conversation.id, automated, ...how } : filtered
  const isFiltered = conversation !== undefined && conversation.filtered !== null
  const isLive = conversation !== undefined && (!isFiltered || conversation.answers > 0)

  return firstMatch<MailDisposition, MailFilterReason>(
    { key: 'mail/shows-in-inbox' },
    showsInInbox,
    [
      // F-01
      {
        key: 'mail/arrived-before',
        holds: facts.duplicate,
        reason: 'DUPLICATE_MESSAGE',
        outcome: { kind: 'duplicate' },
      },
      // F-02
      {
        key: 'mail/is-ours',
        holds: facts.ownMessage || (sender !== undefined && isOwnAddress(sender.address, ownAddresses)),
        reason: 'OWN_ADDRESS_LOOP',
        found: { from, ownMessage: facts.ownMessage },
        outcome: filtered,
      },
      // F-03
      {
        key: 'mail/reports-failed-delivery',
        holds: isBounce(mail),
        reason: 'BOUNCE',
        outcome: conversation ? { kind: 'bounce', conversationId: conversation.id } : filtered,
      },
      // F-13
      {
        key: 'mail/sender-is-readable',
        holds: sender !== undefined,
        decidesIf: false,
        reason: 'MALFORMED_MAIL',
        found: mail.from?.address ?? null,
        outcome: filtered,
      },
      // F-04
      {
        key: 'mail/sender-is-blocked',
        holds: blocked.reason === 'FILTERED_BLOCKED',
        reason: 'FILTERED_BLOCKED',
        because: explainBlocked(blocked),
        outcome: append({ filtered: true, reopen: false }),
      },
      // F-05
      {
        key: 'mail/person-replies',
        holds: isLive && !automated,
        reason: 'REPLY_NEVER_FILTERED',
        found: conversation
          ? { id: conversation.id, filtered: conversation.filtered, answers: conversation.answers }
          : null,
        outcome: append({ filtered: false, reopen: true }),
      },
      // F-06
      {
        key: 'mail/machine-replies',
        holds: conversation !== undefined && automated,
        reason: 'APPENDED_AUTOMATED',
        because: signs,
        outcome: append({ filtered: isFiltered, reopen: false }),
      },
      // F-06b
      {
        key: 'mail/continues-conversation',
        holds: conversation !== undefined,
        reason: 'FILTERED_THREAD_APPEND',
        outcome: append({ filtered: true, reopen: false }),
      },
      // F-07
      {
        key: 'mail/sender-is-allowed',
        holds: blocked.reason === 'ALLOW_LISTED',
        reason: 'ALLOW_LISTED',
        found: from,
        outcome: inbox,
      },
      // F-08
      {
        key: 'mail/automated-rule-applies',
        ...ifRuleOn(rules.automated, { key: 'mail/machine-sent-it', holds: automated, because: signs }),
        reason: 'FILTERED_AUTOMATED',
        outcome: filtered,
      },
      // F-09
      {
        key: 'mail/known-contact-exemption-applies',
        ...ifRuleOn(rules.knownContactExemption, {
          key: 'mail/sender-is-known-contact',
          holds: known,
          found: contact
            ? { hasUnfilteredThread: contact.hasUnfilteredThread, weMailed: contact.weMailed }
            : null,
        }),
        reason: 'KNOWN_CONTACT',
        outcome: inbox,
      },
      // F-10
      {
        key: 'mail/role-rule-applies',
        ...ifRuleOn(rules.role, { key: 'mail/sender-is-role-address', holds: role, found: from }),
        reason: 'FILTERED_ROLE_ADDRESS',
        outcome: filtered,
      },
      // F-11
      {
        key: 'mail/promotional-rule-applies',
        ...ifRuleOn(rules.promotional, {
          key: 'mail/is-promotional',
          holds: hasStrong(promotional),
          because: promotional.map(signalExplanation('mail/sign-of-promotion')),
        }),
        reason: 'FILTERED_PROMOTIONAL',
        outcome: filtered,
      },
    ],
    // F-12
    { outcome: inbox, reason: 'ACCEPTED' },
  )
}

/** F-26: a rule that is switched off never holds. */
const ifRuleOn = (on: boolean, applies: Explanation) => ({
  holds: on && applies.holds,
  because: [
    { key: 'mail/rule-is-on', holds: on, ...(!on && { reason: 'RULE_OFF' }) } as const,
    statement(applies),
  ],
})

const explainBlocked = ({ reason, details }: SenderBlock): readonly Explanation[] =>
  reason === 'FILTERED_BLOCKED' && details
    ? [
        statement({
          key: 'inbox/block-covers-sender',
          params: { kind: details.kind, value: details.value },
          holds: true,
          expected: details.channelKind,
        }),
      ]
    : []
