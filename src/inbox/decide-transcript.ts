import type { Decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import { flag, guardWith, nullable, number, object, optional, text } from '../shared/guard'

/** The policy has no settings. */
export type TranscriptRule = Readonly<Record<never, never>>

export type TranscriptFacts = {
  /** The closed conversation. A stored `Conversation` can be given. */
  readonly conversation: {
    /** The reason code for which it is in Filtered, or `null`. */
    readonly filtered: string | null
    /** The number of messages that the visitor wrote. */
    readonly customerMessages: number
  }
  /** The kind of its channel. A `ChannelKindDefinition` can be given. */
  readonly kind: {
    /** The name of the kind. It is only shown in the explanation. */
    readonly kind: string
    /** Whether closing sends the transcript to the customer. */
    readonly transcripts: boolean
  }
  /** The visitor's mail address. @default not known */
  readonly email?: string
  /** Whether the visitor withdrew consent, as the consent ledger says. */
  readonly consentWithdrawn: boolean
  /** Whether the visitor is blocked, see `decideBlocked`. */
  readonly blocked: boolean
  /** Whether the inbox has an address to send from. */
  readonly canSend: boolean
}

export const transcriptReasons = [
  'TRANSCRIPT_SKIPPED_NOT_CHAT',
  'TRANSCRIPT_SKIPPED_FILTERED',
  'TRANSCRIPT_SKIPPED_EMPTY',
  'TRANSCRIPT_SKIPPED_CONSENT',
  'TRANSCRIPT_SKIPPED_NO_EMAIL',
  'CHANNEL_DISCONNECTED',
  'TRANSCRIPT_SENT',
] as const

export type TranscriptReason = (typeof transcriptReasons)[number]

/**
 * I-09: whether closing a chat sends its transcript to the visitor. I-10: otherwise, the reason why not.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideTranscript = (
  _: TranscriptRule,
  facts: TranscriptFacts,
): Decision<boolean, TranscriptReason> => {
  guardWith(facts, factsForm, 'facts')
  const { conversation, kind, email, consentWithdrawn, blocked, canSend } = facts
  const { filtered, customerMessages } = conversation
  return firstMatch<boolean, TranscriptReason>(
    { key: 'inbox/sends-transcript' },
    (outcome) => outcome,
    [
      {
        key: 'inbox/channel-has-transcripts',
        holds: kind.transcripts,
        found: kind.kind,
        decidesIf: false,
        reason: 'TRANSCRIPT_SKIPPED_NOT_CHAT',
        outcome: false,
      },
      {
        key: 'inbox/is-filtered-or-blocked',
        holds: filtered !== null || blocked,
        found: { filtered, blocked },
        reason: 'TRANSCRIPT_SKIPPED_FILTERED',
        outcome: false,
      },
      {
        key: 'inbox/visitor-wrote',
        holds: customerMessages !== 0,
        found: customerMessages,
        decidesIf: false,
        reason: 'TRANSCRIPT_SKIPPED_EMPTY',
        outcome: false,
      },
      {
        key: 'inbox/consent-is-withdrawn',
        holds: consentWithdrawn,
        reason: 'TRANSCRIPT_SKIPPED_CONSENT',
        outcome: false,
      },
      {
        key: 'inbox/email-is-known',
        holds: email !== undefined,
        decidesIf: false,
        reason: 'TRANSCRIPT_SKIPPED_NO_EMAIL',
        outcome: false,
      },
      {
        key: 'inbox/can-send-mail',
        holds: canSend,
        decidesIf: false,
        reason: 'CHANNEL_DISCONNECTED',
        outcome: false,
      },
    ],
    { outcome: true, reason: 'TRANSCRIPT_SENT' },
  )
}

const factsForm = object({
  conversation: object({ filtered: nullable(text), customerMessages: number }),
  kind: object({ kind: text, transcripts: flag }),
  email: optional(text),
  consentWithdrawn: flag,
  blocked: flag,
  canSend: flag,
})
