import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import { type Decision, decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import type { Instant } from '../../shared/instant'
import { changeConversation } from '../conversation/change-conversation'
import { type Decided, joinParts, nothingDecided } from '../decided/decided'
import { withDelivery } from '../mail/decide-sending'
import type { ChannelReceipt } from './channel-message'
import { receiptFactsForm, receiptForm } from './guards'

export interface ReceiptFacts {
  /** The time of the receipt, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The definition of the channel's kind. */
  readonly kind: ChannelKindDefinition
  /** The conversation before the receipt. */
  readonly conversation: Conversation
  /** The answer. @default null: its state is not recorded */
  readonly message?: Message | null
  /** The conversation's thread, which shows whether the report was recorded before. */
  readonly entries: readonly ThreadEntry[]
}

const reliesOn = ['conversation', 'message'] as const

/** A decided delivery report. The result is false when the kind has no receipts or the conversation refuses it. */
export type ReceiptDecided = Decided<Decision<boolean>, (typeof reliesOn)[number]>

/**
 * D-12: records the delivery report of the provider. The thread has it once, however often the provider sends it.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a receipt or facts of another form, or when the conversation
 * has another kind.
 */
export const decideReceipt = (receipt: ChannelReceipt, facts: ReceiptFacts): ReceiptDecided => {
  guardWith(receipt, receiptForm, 'receipt')
  guardWith(facts, receiptFactsForm, 'facts')
  const { messageId, outcome } = receipt
  const { now, kind, conversation, entries, message = null } = facts
  if (!kind.receipts) return nothingDecided(noReceipts(), reliesOn)
  const type = outcome === 'delivered' ? 'Delivered' : 'DeliveryFailed'
  const recorded = entries.find((entry) => entry.type === type && entry.messageId === messageId)
  if (recorded) return nothingDecided(acceptedReceipt(recorded.reason), reliesOn)
  const command = {
    type: outcome === 'delivered' ? 'delivered' : 'delivery-failed',
    messageId,
    at: now,
    by: { kind: 'system', id: null },
  } as const
  const { parts, reason, refused } = changeConversation(conversation, [{ command }], { kind })
  const result = refused ? decision(false, reason, refused.explanation) : acceptedReceipt(reason)
  const state = withDelivery(message, outcome === 'delivered' ? 'delivered' : 'failed')
  return { ...joinParts(parts, refused ? {} : state), reliesOn, result }
}

const acceptedReceipt = (reason: Decision<boolean>['reason']): Decision<boolean> =>
  decision(true, reason, { key: 'intake/has-delivery-report', holds: true })

const noReceipts = (): Decision<boolean> =>
  decision(false, 'CHANNEL_NO_RECEIPTS', { key: 'intake/kind-has-receipts', holds: false })
