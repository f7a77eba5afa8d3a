import { type Decision, decision } from '../shared/decision'
import { firstMatch } from '../shared/first-match'
import type { ChannelKindDefinition } from './channel-kinds/channel-kind'
import type { Conversation } from './conversation/conversation'

export interface TranscriptFacts {
  /** The visitor's address, when it is known. */
  readonly email?: string
  readonly consentWithdrawn: boolean
  /** The visitor is blocked. */
  readonly blocked: boolean
  /** Whether the inbox has an address to send from. */
  readonly canSend: boolean
}

/** I-09: whether closing a chat sends its transcript to the visitor. I-10: otherwise, the reason why not. */
export const decideTranscript = (
  conversation: Conversation,
  kind: ChannelKindDefinition,
  facts: TranscriptFacts,
): Decision<boolean> =>
  firstMatch(
    'the transcript is sent to the visitor',
    (outcome) => outcome,
    [
      {
        question: 'its kind of channel has no transcripts',
        holds: !kind.transcripts,
        found: kind.kind,
        reason: 'TRANSCRIPT_SKIPPED_NOT_CHAT',
        outcome: false,
      },
      {
        question: 'it is filtered, or the visitor is blocked',
        holds: conversation.filtered !== null || facts.blocked,
        found: { filtered: conversation.filtered, blocked: facts.blocked },
        reason: 'TRANSCRIPT_SKIPPED_FILTERED',
        outcome: false,
      },
      {
        question: 'the visitor wrote nothing',
        holds: conversation.customerMessages === 0,
        found: conversation.customerMessages,
        reason: 'TRANSCRIPT_SKIPPED_EMPTY',
        outcome: false,
      },
      {
        question: 'consent was withdrawn',
        holds: facts.consentWithdrawn,
        reason: 'TRANSCRIPT_SKIPPED_CONSENT',
        outcome: false,
      },
      {
        question: 'the address is not known',
        holds: facts.email === undefined,
        reason: 'TRANSCRIPT_SKIPPED_NO_EMAIL',
        outcome: false,
      },
      {
        question: 'the inbox has no address to send from',
        holds: !facts.canSend,
        reason: 'CHANNEL_DISCONNECTED',
        outcome: false,
      },
    ],
    decision(true, 'TRANSCRIPT_SENT', { question: 'nothing speaks against it', holds: true }),
  )
