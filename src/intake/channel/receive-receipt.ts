import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Known, KnownRecords } from '../../records/known'
import { type Decision, decision } from '../../shared/decision'
import type { Instant } from '../../shared/instant'
import { emptyPlan, type Planned } from '../../shared/plan'
import { changeConversation } from '../conversation/change-conversation'
import type { ChannelReceipt } from './channel-message'

interface ReceiptFacts {
  readonly now: Instant
  readonly kind: ChannelKindDefinition
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
  readonly entries: readonly ThreadEntry[]
  /** The records that the reactions read. */
  readonly known: KnownRecords
}

/** D-12: records the delivery report of the provider. The thread has it once, however often the provider sends it. */
export const receiveReceipt = (
  { messageId, outcome }: ChannelReceipt,
  { now, kind, conversation, entries, known }: ReceiptFacts,
): Planned<Decision<boolean>> => {
  if (!kind.receipts) return { plan: emptyPlan, result: noReceipts }
  const type = outcome === 'delivered' ? 'Delivered' : 'DeliveryFailed'
  const recorded = entries.find((entry) => entry.type === type && entry.messageId === messageId)
  if (recorded) return { plan: emptyPlan, result: acceptedReceipt(recorded.reason) }
  const command = {
    type: outcome === 'delivered' ? 'delivered' : 'delivery-failed',
    messageId,
    at: now,
    by: { kind: 'system', id: null },
  } as const
  const { plan, reason, refused } = changeConversation(conversation, [{ command }], { kind, known })
  return { plan, result: refused ? decision(false, reason, refused.explanation) : acceptedReceipt(reason) }
}

const acceptedReceipt = (reason: Decision<boolean>['reason']): Decision<boolean> =>
  decision(true, reason, { question: 'the thread says what became of the answer', holds: true })

const noReceipts = decision(false, 'CHANNEL_NO_RECEIPTS', {
  question: 'channels of this kind give receipts',
  holds: false,
})
