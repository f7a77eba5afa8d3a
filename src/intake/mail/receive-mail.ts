import { emailKind } from '../../inbox/channel-kinds/email'
import type { Conversation } from '../../inbox/conversation/conversation'
import { decideDuplicate } from '../../inbox/mail/decide-duplicate'
import { mailDedupeKey } from '../../inbox/mail/dedupe-key'
import { decideMailFilter } from '../../inbox/mail/filter-mail'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { MailDisposition } from '../../inbox/mail/mail-disposition'
import type { Message } from '../../inbox/message'
import { type Disposition, mailCopyId, mailDispositionId } from '../../records/disposition'
import { absent, create } from '../../records/known'
import type { Decision } from '../../shared/decision'
import { joinPlans, type Plan, type Planned } from '../../shared/plan'
import { changeConversation, type Step } from '../conversation/change-conversation'
import { needsRouting, ownerFacts, routeNow, withRouting } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { rememberMail } from '../privacy/traces'
import type { MailFacts } from './mail-facts'
import { guardSender, mailContact, mailConversationId, mailMessage, rememberMailId } from './mail-records'

/**
 * Receives a mail. The filter gives it exactly one disposition, and the plan records it. No mail is dropped: it is in
 * the inbox, in Filtered, or recorded as a copy of another mail.
 */
export const receiveMail = (mail: IncomingMail, facts: MailFacts): Planned<Disposition> => {
  const filter = decideMailFilter(facts.channel.filters, {
    mail,
    duplicate: decideDuplicate({}, duplicateFacts(facts)).outcome,
    ownAddresses: [facts.channel.address],
    ownMessage: facts.sameMailId.value?.ours ?? false,
    ...(facts.conversation.value && { conversation: facts.conversation.value }),
    blocked: facts.blocked,
    ...(facts.contact && { contact: { hasUnfilteredThread: facts.hasUnfilteredThread, weMailed: false } }),
  })
  return receivers[filter.outcome.kind](mail, facts, filter)
}

type Receiver = (
  mail: IncomingMail,
  facts: MailFacts,
  filter: Decision<MailDisposition>,
) => Planned<Disposition>

/** F-01: records the copy and changes nothing else. */
const recordCopy: Receiver = (mail, facts, filter) => {
  const first = facts.disposition.value
  const disposition: Disposition = {
    kind: 'duplicate',
    reason: filter.reason,
    at: facts.now,
    conversationId: first?.conversationId ?? null,
    messageId: first?.messageId ?? '',
  }
  const id = mailCopyId(facts.inbox.id, mailDedupeKey(mail), facts.arrivalId)
  return { plan: joinPlans(create('disposition', id, disposition)), result: disposition }
}

/** Starts a conversation in the inbox or in Filtered. Filtered mail creates no contact and is not routed. */
const startConversation: Receiver = (mail, facts, filter) => {
  const { now, inbox, channel, people } = facts
  const filtered = filter.outcome.kind === 'filtered'
  const contact = filtered ? undefined : mailContact(mail, facts)
  const conversationId = mailConversationId(mail, facts)
  const message = mailMessage(mail, facts, conversationId, contact)
  const origin = { at: now, by: message.by } as const
  const routed = {
    status: 'open',
    control: 'human',
    assigneeId: null,
    filtered: null,
  } as const
  const context = { now, kind: emailKind, inbox, people, owner: ownerFacts(contact?.value), seed: message.id }
  const routing = filtered ? undefined : routeNow(channel.routing, routed, context)
  const steps: Step[] = [
    {
      command: {
        type: 'start',
        conversationId,
        inboxId: inbox.id,
        channelKind: emailKind.kind,
        channelId: channel.id,
        ...(contact && { contactId: contact.value.id }),
        ...(filtered && { filtered: filter.reason }),
        ...origin,
      },
      because: { duplicate: decideDuplicate({}, duplicateFacts(facts)), threading: facts.thread, filter },
    },
    ...withRouting(
      { command: { type: 'receive', messageId: message.id, automated: isAutomated(filter), ...origin } },
      routing,
      routed,
      now,
    ),
  ]
  const change = changeConversation(absent, steps, {
    kind: emailKind,
    known: people.known,
    messages: [message],
  })
  const plan = joinPlans(change.plan, takeTurn(routing, people), contact?.plan ?? {})
  return withDisposition(mail, facts, filter, message, plan, contact?.value.id)
}

/**
 * Adds the mail to a conversation. The conversation may be reopened, leave or enter Filtered, and get a new assignee if
 * the old one left.
 */
const append: Receiver = (mail, facts, filter) => {
  const outcome = filter.outcome as Extract<MailDisposition, { kind: 'append' }>
  const conversation = facts.conversation.value as Conversation
  const { now, people } = facts
  const message = mailMessage(mail, facts, conversation.id, knownContact(facts))
  const origin = { at: now, by: message.by } as const
  const context = {
    now,
    kind: emailKind,
    inbox: facts.inbox,
    people,
    owner: ownerFacts(facts.contact),
    seed: message.id,
  }
  const routed = { ...conversation, status: 'open', filtered: null } as const
  const routing =
    outcome.reopen && needsRouting(conversation, context)
      ? routeNow(facts.channel.routing, routed, context)
      : undefined
  const isFiltered = conversation.filtered !== null
  const steps: Step[] = [
    ...(isFiltered && !outcome.filtered
      ? [{ command: { type: 'unfilter', reason: filter.reason, ...origin } } as const]
      : []),
    ...(!isFiltered && outcome.filtered
      ? [{ command: { type: 'filter', reason: filter.reason, ...origin } } as const]
      : []),
    ...withRouting(
      {
        command: { type: 'receive', messageId: message.id, automated: outcome.automated, ...origin },
        because: { duplicate: decideDuplicate({}, duplicateFacts(facts)), threading: facts.thread, filter },
      },
      routing,
      routed,
      now,
    ),
  ]
  const change = changeConversation(facts.conversation, steps, {
    kind: emailKind,
    known: people.known,
    messages: [message],
  })
  const plan = joinPlans(change.plan, takeTurn(routing, people))
  return withDisposition(mail, facts, filter, message, plan, conversation.contactId)
}

/** F-03: records the bounce at the message that was not delivered. */
const noteBounce: Receiver = (mail, facts, filter) => {
  const conversation = facts.conversation.value as Conversation
  const message = mailMessage(mail, facts, conversation.id, undefined)
  const step: Step = {
    command: {
      type: 'delivery-failed',
      messageId: message.id,
      at: facts.now,
      by: { kind: 'system', id: null },
    },
    because: { threading: facts.thread, filter },
  }
  const change = changeConversation(facts.conversation, [step], {
    kind: emailKind,
    known: facts.people.known,
    messages: [message],
  })
  return withDisposition(mail, facts, filter, message, change.plan, conversation.contactId)
}

const receivers: Readonly<Record<MailDisposition['kind'], Receiver>> = {
  duplicate: recordCopy,
  filtered: startConversation,
  inbox: startConversation,
  append,
  bounce: noteBounce,
}

/** Adds the message and its disposition to the plan. */
const withDisposition = (
  mail: IncomingMail,
  facts: MailFacts,
  filter: Decision<MailDisposition>,
  message: Message,
  plan: Plan,
  /** The contact of the conversation. */
  contactId: string | null = null,
): Planned<Disposition> => {
  const { kind } = filter.outcome
  const disposition: Disposition = {
    kind: kind === 'filtered' || kind === 'bounce' ? kind : 'thread',
    reason: filter.reason,
    at: facts.now,
    conversationId: message.conversationId,
    messageId: message.id,
  }
  return {
    plan: joinPlans(
      plan,
      guardSender(mail, facts),
      rememberMail(message, contactId !== null && message.by.id === contactId),
      rememberMailId(mail, facts, message.conversationId, message.id),
      create('disposition', mailDispositionId(facts.inbox.id, mailDedupeKey(mail)), disposition),
    ),
    result: disposition,
  }
}

const duplicateFacts = ({ disposition, sameMailId }: MailFacts) => ({
  key: disposition.value !== undefined,
  messageId: sameMailId.value !== undefined,
})

const isAutomated = ({ outcome }: Decision<MailDisposition>): boolean =>
  'automated' in outcome && outcome.automated

const knownContact = ({ contact }: MailFacts) => contact && { value: contact, plan: {} }
