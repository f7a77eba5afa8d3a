import type { Conversation } from '../../inbox/conversation/conversation'
import { mayContinue } from '../../inbox/conversation/decide-messages'
import type { Message } from '../../inbox/message'
import { channelDispositionId, type Disposition } from '../../records/disposition'
import { absent, create } from '../../records/known'
import { derivedId } from '../../shared/ids'
import { emptyPlan, joinPlans, type Planned } from '../../shared/plan'
import { changeConversation, type Step } from '../conversation/change-conversation'
import { needsRouting, ownerFacts, routeNow, withRouting } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { rememberMail } from '../privacy/traces'
import type { ChannelFacts } from './channel-facts'
import type { ChannelMessage } from './channel-message'
import { channelMessage, guardSender, newContact } from './channel-records'

/**
 * Receives a message on a channel of a host kind: it joins the sender's newest conversation or starts a new one, as the
 * kind defines. Each message has exactly one disposition, however often it arrives. A message of a blocked sender goes
 * to Filtered.
 */
export const receiveChannelMessage = (message: ChannelMessage, facts: ChannelFacts): Planned<Disposition> => {
  // D-02
  if (facts.disposition.value !== undefined) return { plan: emptyPlan, result: facts.disposition.value }
  const { now, kind, channel, inbox, people, blocked } = facts
  const current = joins(facts.conversation.value, message, facts) ? facts.conversation : absent
  const starts = current.value === undefined
  const contact = facts.contact ?? (blocked.outcome ? undefined : newContact(message, facts))
  const conversationId = current.value?.id ?? derivedId('c', 'channel', channel.id, message.providerId)
  const record = channelMessage(message, facts, conversationId, contact)
  const origin = { at: now, by: record.by } as const

  const before: Step[] = [
    ...(starts
      ? [
          {
            command: { type: 'start', ...startFields(facts, message, record, contact?.id), ...origin },
          } as Step,
        ]
      : []),
    ...(current.value?.filtered === null && blocked.outcome
      ? [{ command: { type: 'filter', reason: blocked.reason, ...origin } } as Step]
      : []),
  ]
  const isFiltered = blocked.outcome || (current.value !== undefined && current.value.filtered !== null)
  const routed = {
    status: 'open',
    control: current.value?.control ?? 'human',
    assigneeId: current.value?.assigneeId ?? null,
    filtered: null,
  } as const
  const context = { now, kind, inbox, people, owner: ownerFacts(contact), seed: record.id }
  const routing =
    // D-03: a new or reopened conversation is routed by the rule of its channel.
    !isFiltered && needsRouting(current.value, context)
      ? routeNow(channel.routing, routed, context)
      : undefined
  const receive: Step = {
    command: {
      type: 'receive',
      messageId: record.id,
      ...(message.sessionId !== undefined && { sessionId: message.sessionId }),
      ...origin,
    },
    because: { block: blocked },
  }
  const steps = [...before, ...withRouting(receive, routing, routed, now)]
  const change = changeConversation(current, steps, { kind, known: people.known, messages: [record] })
  const disposition: Disposition = {
    kind: isFiltered ? 'filtered' : 'thread',
    reason: blocked.outcome ? blocked.reason : change.reason,
    at: now,
    conversationId,
    messageId: record.id,
  }
  return {
    plan: joinPlans(
      change.plan,
      guardSender(facts, contact, starts),
      takeTurn(routing, people),
      rememberMail(record, record.by.id !== null && record.by.id === change.conversation.contactId),
      create('disposition', channelDispositionId(channel.id, message.providerId), disposition),
    ),
    result: disposition,
  }
}

/**
 * D-06: whether the message joins the newest conversation. A filtered conversation is joined only while its reason is
 * still valid: after an unblock the sender starts a new conversation (F-25), and a conversation marked as spam stays in
 * Filtered.
 */
const joins = (
  conversation: Conversation | undefined,
  message: ChannelMessage,
  { kind, blocked }: ChannelFacts,
): boolean => {
  if (conversation === undefined) return false
  if (conversation.filtered === null) return mayContinue(kind, conversation, message)
  return blocked.outcome || !becauseBlocked.has(conversation.filtered)
}

const becauseBlocked: ReadonlySet<string> = new Set(['SENDER_BLOCKED', 'FILTERED_BLOCKED'])

const startFields = (
  { channel, inbox, conversation, blocked }: ChannelFacts,
  { sessionId }: ChannelMessage,
  { conversationId }: Message,
  contactId: string | undefined,
) => ({
  conversationId,
  inboxId: inbox.id,
  channelKind: channel.kind,
  channelId: channel.id,
  ...(contactId !== undefined && { contactId }),
  ...(sessionId !== undefined && { sessionId }),
  ...(conversation.value && { previousId: conversation.value.id }),
  ...(blocked.outcome && { filtered: blocked.reason }),
})
