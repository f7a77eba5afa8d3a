import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { emailKind } from '../../inbox/channel-kinds/email'
import type { Conversation } from '../../inbox/conversation/conversation'
import { decideDuplicate } from '../../inbox/mail/decide-duplicate'
import { mailDedupeKey } from '../../inbox/mail/dedupe-key'
import { decideMailFilter } from '../../inbox/mail/filter-mail'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { MailDisposition } from '../../inbox/mail/mail-disposition'
import type { Message } from '../../inbox/message'
import { type Disposition, mailCopyId, mailDispositionId } from '../../records/disposition'
import type { Decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import { changeConversation, type Step } from '../conversation/change-conversation'
import { routeMessage, routeRightAfter } from '../conversation/route-message'
import { needsRouting, ownerFacts, withRouting } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { type Decided, joinParts, type Parts } from '../decided/decided'
import { mailFactsForm, mailForm } from './guards'
import { type MailFacts, reliedMailFacts } from './mail-facts'
import { mailContact, mailConversationId, mailMessage, mailSender, rememberMailId } from './mail-records'

/**
 * Decides a mail. The filter gives it exactly one disposition, which is stored. No mail is dropped: it is in the inbox,
 * in Filtered, or recorded as a copy of another mail.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a mail or facts of another form; `INVALID_RULE` for filters or
 * a routing rule of another form.
 */
export const decideMail = (
  mail: IncomingMail,
  facts: MailFacts,
): Decided<Disposition, (typeof reliedMailFacts)[number]> => {
  guardWith(mail, mailForm, 'mail')
  guardWith(facts, mailFactsForm, 'facts')
  const { conversation, contact, blocks, allowed, disposition, sameMailId } = facts
  const duplicate = decideDuplicate({}, { key: disposition !== null, messageId: sameMailId !== null })
  const filter = decideMailFilter(facts.channel.filters, {
    mail,
    duplicate: duplicate.outcome,
    ownAddresses: [facts.channel.address],
    ownMessage: sameMailId?.ours ?? false,
    ...(conversation && { conversation }),
    blocked: decideBlocked({}, { sender: mailSender(mail, facts), blocks, allowed }),
    ...(contact && { contact: { hasUnfilteredThread: facts.hasUnfilteredThread, weMailed: false } }),
  })
  const { result, ...parts } = receivers[filter.outcome.kind](mail, facts, {
    duplicate,
    threading: facts.thread,
    filter,
  })
  return { ...joinParts(parts), reliesOn: reliedMailFacts, result }
}

type Received = Parts & { readonly result: Disposition }

/** The decisions about a mail. */
type Judged = {
  readonly duplicate: Decision<boolean>
  readonly threading: MailFacts['thread']
  readonly filter: Decision<MailDisposition>
}

type Receiver = (mail: IncomingMail, facts: MailFacts, judged: Judged) => Received

/** F-01: records the copy and changes nothing else. */
const recordCopy: Receiver = (mail, { now, inbox, arrivalId, disposition: first }, { filter }) => {
  const disposition: Disposition = {
    kind: 'duplicate',
    reason: filter.reason,
    at: now,
    conversationId: first?.conversationId ?? null,
    messageId: first?.messageId ?? '',
  }
  const id = mailCopyId(inbox.id, mailDedupeKey(mail), arrivalId)
  return { writes: [{ kind: 'disposition', id, disposition }], result: disposition }
}

/** Starts a conversation in the inbox or in Filtered. Filtered mail creates no contact and is not routed. */
const startConversation: Receiver = (mail, facts, judged) => {
  const { filter } = judged
  const { now, inbox, channel, people } = facts
  const filtered = filter.outcome.kind === 'filtered'
  const contact = filtered ? undefined : mailContact(mail, facts)
  const conversationId = mailConversationId(mail, facts)
  const message = mailMessage(mail, facts, conversationId, contact?.value)
  const origin = { at: now, by: message.by } as const
  const routed = {
    status: 'open',
    control: 'human',
    assigneeId: null,
    filtered: null,
  } as const
  const routing = filtered
    ? undefined
    : routeMessage(channel.routing, routed, {
        ...routeContext(facts, message),
        owner: ownerFacts(contact?.value),
      })
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
      because: judged,
    },
    ...withRouting(
      { command: { type: 'receive', messageId: message.id, automated: isAutomated(filter), ...origin } },
      routing,
      routed,
      now,
    ),
  ]
  const { conversation, parts } = changeConversation(null, steps, { kind: emailKind, messages: [message] })
  return withDisposition(
    mail,
    facts,
    filter,
    message,
    joinParts(parts, {
      writes: [...takeTurn(routing, people), ...(contact?.writes ?? [])],
      effects: routeRightAfter(routing, conversation, message.id, now),
    }),
  )
}

/**
 * Adds the mail to a conversation. The conversation may be reopened, leave or enter Filtered, and get a new assignee if
 * the old one left.
 */
const append: Receiver = (mail, facts, judged) => {
  const { filter } = judged
  const outcome = filter.outcome as Extract<MailDisposition, { kind: 'append' }>
  const before = facts.conversation as Conversation
  const { now, people } = facts
  const message = mailMessage(mail, facts, before.id, facts.contact)
  const origin = { at: now, by: message.by } as const
  const context = { ...routeContext(facts, message), owner: ownerFacts(facts.contact) }
  const routed = { ...before, status: 'open', filtered: null } as const
  const routing =
    outcome.reopen && needsRouting(before, context)
      ? routeMessage(facts.channel.routing, routed, context)
      : undefined
  const isFiltered = before.filtered !== null
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
        because: judged,
      },
      routing,
      routed,
      now,
    ),
  ]
  const { conversation, parts } = changeConversation(before, steps, { kind: emailKind, messages: [message] })
  return withDisposition(
    mail,
    facts,
    filter,
    message,
    joinParts(parts, {
      writes: takeTurn(routing, people),
      effects: routeRightAfter(routing, conversation, message.id, now),
    }),
  )
}

/** F-03: records the bounce at the message that was not delivered. */
const noteBounce: Receiver = (mail, facts, { threading, filter }) => {
  const before = facts.conversation as Conversation
  const message = mailMessage(mail, facts, before.id, undefined)
  const step: Step = {
    command: {
      type: 'delivery-failed',
      messageId: message.id,
      at: facts.now,
      by: { kind: 'system', id: null },
    },
    because: { threading, filter },
  }
  const { parts } = changeConversation(before, [step], { kind: emailKind, messages: [message] })
  return withDisposition(mail, facts, filter, message, parts)
}

const receivers: Readonly<Record<MailDisposition['kind'], Receiver>> = {
  duplicate: recordCopy,
  filtered: startConversation,
  inbox: startConversation,
  append,
  bounce: noteBounce,
}

/** Adds the Message-ID and the disposition. */
const withDisposition = (
  mail: IncomingMail,
  facts: MailFacts,
  filter: Decision<MailDisposition>,
  message: Message,
  parts: Parts,
): Received => {
  const { kind } = filter.outcome
  const disposition: Disposition = {
    kind: kind === 'filtered' || kind === 'bounce' ? kind : 'thread',
    reason: filter.reason,
    at: facts.now,
    conversationId: message.conversationId,
    messageId: message.id,
  }
  const id = mailDispositionId(facts.inbox.id, mailDedupeKey(mail))
  return {
    ...joinParts(parts, {
      writes: [...rememberMailId(mail, facts, message), { kind: 'disposition', id, disposition }],
    }),
    result: disposition,
  }
}

const routeContext = ({ now, inbox, people, routing }: MailFacts, { id: seed }: Message) => ({
  now,
  kind: emailKind,
  inbox,
  people,
  routing,
  seed,
})

const isAutomated = ({ outcome }: Decision<MailDisposition>): boolean =>
  'automated' in outcome && outcome.automated
