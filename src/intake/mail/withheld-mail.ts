import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { ConversationCommand } from '../../inbox/conversation/commands'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Effects } from '../../records/effects'
import type { Known, KnownRecords } from '../../records/known'
import type { Instant } from '../../shared/instant'
import { emptyPlan, type Plan } from '../../shared/plan'
import { changeConversation } from '../conversation/change-conversation'

interface WithheldFacts {
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  readonly now: Instant
  /** The records that the reactions read. */
  readonly known: KnownRecords
}

/**
 * Records in the thread, once, that a waiting mail is not sent, because its receiver stopped the processing (C-26,
 * I-10).
 */
export const noteWithheldMail = (
  conversation: Known<Conversation>,
  entries: readonly ThreadEntry[],
  { answer }: Pick<Effects['send-mail'], 'answer'>,
  { kind, now, known }: WithheldFacts,
): Plan => {
  const recorded = entries
    .filter((entry) =>
      answer === undefined
        ? entry.type === 'TranscriptSent' || entry.type === 'TranscriptSkipped'
        : entry.type === 'DeliveryFailed' && entry.messageId === answer.messageId,
    )
    .at(-1)
  if (recorded !== undefined && recorded.type !== 'TranscriptSent') return emptyPlan
  const by = { at: now, by: { kind: 'system', id: null } } as const
  const command: ConversationCommand =
    answer === undefined
      ? { type: 'transcript', sent: false, reason: 'TRANSCRIPT_SKIPPED_CONSENT', ...by }
      : { type: 'delivery-failed', messageId: answer.messageId, reason: 'PROCESSING_STOPPED', ...by }
  return changeConversation(conversation, [{ command }], { kind, known }).plan
}
