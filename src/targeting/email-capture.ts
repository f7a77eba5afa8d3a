import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { guardWith } from '../shared/guard'
import type { Instant } from '../shared/instant'
import { emailCaptureFactsForm, emailCaptureForm } from './guards'

/** When a visitor without a known mail address is asked for it. */
export type EmailCapture =
  | { readonly when: 'never' }
  | {
      /** When the form asks for the address. */
      readonly when: 'before_first_message' | 'after_first_message' | 'when_unavailable'
      /** The text above the form. */
      readonly prompt: string
    }
  | {
      readonly when: 'after_delay'
      /** Milliseconds after the first message, at most a day. */
      readonly delay: number
      /** The text above the form. */
      readonly prompt: string
    }

export type EmailCaptureFacts = {
  /** The helpdesk knows an address of the visitor. */
  readonly emailKnown: boolean
  /** The visitor closed the form without an address in this conversation. */
  readonly declined: boolean
  /** The team or a bot answers now, as `decideAvailability` decided: any status except `away`. */
  readonly teamAvailable: boolean
  /** The time of the visitor's first message in the conversation, epoch ms; null before it. */
  readonly firstMessageAt: Instant | null
  /** The time of the decision, epoch ms. */
  readonly now: Instant
}

/** How the visitor is asked for an address. */
export type EmailRequest = {
  /** `before_first_message`: the form takes the place of the first message. Otherwise it is beside the conversation. */
  readonly when: 'before_first_message' | 'after_first_message'
  /** Milliseconds from the first message to the request; 0 for a request before the message, or at once after it. */
  readonly delay: number
  /** The time of the request has come. False while the first message is missing, or its delay is not over. */
  readonly due: boolean
  /** The text above the form, from the rule. */
  readonly prompt: string
}

export const emailCaptureReasons = [
  'EMAIL_NOT_REQUESTED',
  'EMAIL_KNOWN',
  'EMAIL_DECLINED',
  'EMAIL_TEAM_AVAILABLE',
  'EMAIL_TOO_LATE',
  'EMAIL_REQUESTED_LATER',
  'EMAIL_REQUESTED',
] as const

export type EmailCaptureReason = (typeof emailCaptureReasons)[number]

/**
 * Whether the visitor is asked for a mail address, and when (semantics 7, Email capture). The outcome is `null` when
 * the visitor is not asked in this conversation.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for a rule or facts of another form.
 */
export const decideEmailCapture = (
  rule: EmailCapture,
  facts: EmailCaptureFacts,
): Decision<EmailRequest | null, EmailCaptureReason> => {
  guardWith(rule, emailCaptureForm, 'rule', 'INVALID_RULE')
  guardWith(facts, emailCaptureFactsForm, 'facts')
  const { emailKnown, declined, teamAvailable, firstMessageAt, now } = facts
  const isAfter = rule.when === 'after_first_message' || rule.when === 'after_delay'
  const delay = rule.when === 'after_delay' ? rule.delay : 0
  const hasWritten = firstMessageAt !== null
  const found = hasWritten ? now - firstMessageAt : null
  const request = (due: boolean): EmailRequest => ({
    when: isAfter ? 'after_first_message' : 'before_first_message',
    delay,
    due,
    prompt: rule.when === 'never' ? '' : rule.prompt,
  })
  const not = { outcome: null, decidesIf: true }
  const later = { outcome: request(false), reason: 'EMAIL_REQUESTED_LATER', decidesIf: false } as const
  const written = { key: 'targeting/visitor-has-written', holds: hasWritten } as const
  return firstMatch<EmailRequest | null, EmailCaptureReason>(
    { key: 'targeting/email-is-requested' },
    (outcome) => outcome?.due === true,
    [
      {
        key: 'targeting/message-requests-email',
        holds: rule.when !== 'never',
        outcome: null,
        decidesIf: false,
        reason: 'EMAIL_NOT_REQUESTED',
      },
      { ...not, key: 'targeting/email-is-known', holds: emailKnown, reason: 'EMAIL_KNOWN' },
      { ...not, key: 'targeting/email-was-declined', holds: declined, reason: 'EMAIL_DECLINED' },
      ...(rule.when === 'when_unavailable'
        ? [
            {
              ...not,
              key: 'targeting/team-is-available',
              holds: teamAvailable,
              reason: 'EMAIL_TEAM_AVAILABLE',
            } as const,
          ]
        : []),
      ...(isAfter
        ? [
            { ...written, ...later },
            {
              ...later,
              key: 'targeting/email-delay-is-over',
              holds: found !== null && found >= delay,
              expected: delay,
              found,
            } as const,
          ]
        : [{ ...written, ...not, reason: 'EMAIL_TOO_LATE' } as const]),
    ],
    { outcome: request(true), reason: 'EMAIL_REQUESTED' },
  )
}
