import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import type { Conversation } from '../../inbox/conversation/conversation'
import { mayContinue } from '../../inbox/conversation/decide-messages'
import type { Message } from '../../inbox/message'
import { channelDispositionId, type Disposition } from '../../records/disposition'
import type { Decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import { derivedId } from '../../shared/ids'
import { changeConversation, type Step } from '../conversation/change-conversation'
import { routeMessage, routeRightAfter } from '../conversation/route-message'
import { needsRouting, ownerFacts, withRouting } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { type Decided, joinParts, nothingDecided } from '../decided/decided'
import { type ChannelFacts, reliedChannelFacts } from './channel-facts'
import type { ChannelMessage } from './channel-message'
import { channelMessage, channelSender, newContact, senderWrites } from './channel-records'
import { channelFactsForm, channelMessageForm } from './guards'

/**
 * Receives a message on a channel of a host kind: it joins the sender's newest conversation or starts a new one, as the
 * kind defines. Each message has exactly one disposition, however often it arrives. A message of a blocked sender goes
 * to Filtered.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a message or facts of another form; `INVALID_RULE` for a
 * routing rule of another form.
 */
export const decideChannelMessage = (
  message: ChannelMessage,
  facts: ChannelFacts,
): Decided<Disposition, (typeof reliedChannelFacts)[number]> => {
  guardWith(message, channelMessageForm, 'message')
  guardWith(facts, channelFactsForm, 'facts')
  // D-02
  if (facts.disposition !== null) return nothingDecided(facts.disposition, reliedChannelFacts)
  const { now, kind, channel, inbox, people } = facts
  const blocked = decideBlocked(
    {},
    { sender: channelSender(facts), blocks: facts.blocks, allowed: facts.allowed },
  )
  const current = joins(facts.conversation, message, facts, blocked) ? facts.conversation : null
  const starts = current === null
  const contact = facts.contact ?? (blocked.outcome ? undefined : newContact(message, facts))
  const conversationId = current?.id ?? derivedId('c', 'channel', channel.id, message.providerId)
  const record = channelMessage(message, facts, conversationId, contact)
  const origin = { at: now, by: record.by } as const

  const before: Step[] = [
    ...(starts
      ? [
          {
            command: {
              type: 'start',
              ...startFields(facts, blocked, message, record, contact?.id),
              ...origin,
            },
          } as Step,
        ]
      : []),
    ...(current?.filtered === null && blocked.outcome
      ? [{ command: { type: 'filter', reason: blocked.reason, ...origin } } as Step]
      : []),
  ]
  const isFiltered = blocked.outcome || (current !== null && current.filtered !== null)
  const routed = {
    status: 'open',
    control: current?.control ?? 'human',
    assigneeId: current?.assigneeId ?? null,
    filtered: null,
  } as const
  const context = {
    now,
    kind,
    inbox,
    people,
    owner: ownerFacts(contact),
    seed: record.id,
    routing: facts.routing,
  }
  const routing =
    // D-03: a new or reopened conversation is routed by the rule of its channel.
    !isFiltered && needsRouting(current, context) ? routeMessage(channel.routing, routed, context) : undefined
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
  const { conversation, parts, reason } = changeConversation(current, steps, { kind, messages: [record] })
  const disposition: Disposition = {
    kind: isFiltered ? 'filtered' : 'thread',
    reason: blocked.outcome ? blocked.reason : reason,
    at: now,
    conversationId,
    messageId: record.id,
  }
  const id = channelDispositionId(channel.id, message.providerId)
  return {
    ...joinParts(parts, {
      writes: [
        ...senderWrites(facts, contact, starts),
        ...takeTurn(routing, people),
        { kind: 'disposition', id, disposition },
      ],
      effects: routeRightAfter(routing, conversation, record.id, now),
    }),
    reliesOn: reliedChannelFacts,
    result: disposition,
  }
}

/**
 * D-06: whether the message joins the newest conversation. A filtered conversation is joined only while its reason is
 * still valid: after an unblock the sender starts a new conversation (F-25), and a conversation marked as spam stays in
 * Filtered.
 */
const joins = (
  conversation: Conversation | null,
  message: ChannelMessage,
  { kind }: ChannelFacts,
  blocked: Decision<boolean>,
): boolean => {
  if (conversation === null) return false
  if (conversation.filtered === null) return mayContinue(kind, conversation, message)
  return blocked.outcome || !becauseBlocked.has(conversation.filtered)
}

const becauseBlocked: ReadonlySet<string> = new Set(['SENDER_BLOCKED', 'FILTERED_BLOCKED'])

const startFields = (
  { channel, inbox, conversation }: ChannelFacts,
  blocked: Decision<boolean>,
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
  ...(conversation && { previousId: conversation.id }),
  ...(blocked.outcome && { filtered: blocked.reason }),
})
