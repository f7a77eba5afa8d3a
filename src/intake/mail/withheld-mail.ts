import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { ConversationCommand } from '../../inbox/conversation/commands'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import type { Effects } from '../../records/effects'
import type { Instant } from '../../shared/instant'
import { changeConversation } from '../conversation/change-conversation'
import { type Decided, joinParts, nothingDecided } from '../decided/decided'
import { withDelivery } from './decide-sending'

export interface WithheldFacts {
  readonly conversation: Conversation | null
  readonly entries: readonly ThreadEntry[]
  /** The answer that waits. @default null: its state is not recorded */
  readonly message?: Message | null
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  readonly now: Instant
}

/**
 * Records in the thread, once, that a waiting mail is not sent, because its receiver stopped the processing (C-26,
 * I-10).
 */
export const decideWithheldMail = (
  { answer }: Pick<Effects['send-mail'], 'answer'>,
  { conversation, entries, kind, now, message = null }: WithheldFacts,
): Decided<undefined, 'conversation'> => {
  const recorded = entries
    .filter((entry) =>
      answer === undefined
        ? entry.type === 'TranscriptSent' || entry.type === 'TranscriptSkipped'
        : entry.type === 'DeliveryFailed' && entry.messageId === answer.messageId,
    )
    .at(-1)
  if (recorded !== undefined && recorded.type !== 'TranscriptSent') return nothingDecided(undefined, reliesOn)
  const by = { at: now, by: { kind: 'system', id: null } } as const
  const command: ConversationCommand =
    answer === undefined
      ? { type: 'transcript', sent: false, reason: 'TRANSCRIPT_SKIPPED_CONSENT', ...by }
      : { type: 'delivery-failed', messageId: answer.messageId, reason: 'PROCESSING_STOPPED', ...by }
  const { parts } = changeConversation(conversation, [{ command }], { kind })
  return { ...joinParts(parts, withDelivery(message, 'failed')), reliesOn, result: undefined }
}

const reliesOn = ['conversation'] as const
