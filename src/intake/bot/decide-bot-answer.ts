import { decideSend, type LedgerState, type SendOutcome, type SendReason } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message } from '../../inbox/message'
import { botDispositionId, type Disposition } from '../../records/disposition'
import { askHostStrategy, decideHandOff, type HandOffOutcome, type RoutingRule } from '../../routing'
import type { BotSettings } from '../../settings/bot'
import type { Inbox } from '../../settings/inbox'
import type { Decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import { derivedId } from '../../shared/ids'
import type { Instant } from '../../shared/instant'
import type { ReasonCode } from '../../shared/reasons'
import { candidatesOf } from '../conversation/candidates'
import { changeConversation, type Step } from '../conversation/change-conversation'
import { type People } from '../conversation/people'
import { routedFacts } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import { type Decided, joinParts, nothingDecided, type Parts } from '../decided/decided'
import { botAnswerFactsForm, botOutcomeForm } from './guards'

/** The answer of a bot to one message, or its failure. */
export type BotOutcome =
  | {
      /** The texts to send to the visitor, in this order; empty if the bot has nothing to say. */
      readonly messages: readonly string[]
      /** Short answers that the visitor can choose, shown with the last message. */
      readonly choices?: readonly string[]
      /** Set when a human should continue (B-09). */
      readonly handOff?: {
        /** Why the bot gives up, in its own words. The explanation of the hand-off shows it. */
        readonly reason: string
      }
    }
  | {
      /** Why there is no answer: the message of the bot's error, or what is missing. The explanation shows it (B-14). */
      readonly failed: string
    }

export interface BotAnswerFacts {
  /** The time of the answer, in epoch milliseconds; the host's clock. */
  readonly now: Instant
  /** The message that the bot answers. Each message has one answer. */
  readonly answered: {
    /** The id of the message that the bot was asked about. */
    readonly messageId: string
    /** The epoch of the conversation when the bot was asked. An answer of an older epoch is late (B-08). */
    readonly epoch: number
  }
  /** The disposition of an earlier answer to the same message. */
  readonly disposition: Disposition | null
  /** The conversation before the answer. */
  readonly conversation: Conversation
  /** The definition of the conversation's channel kind. */
  readonly kind: ChannelKindDefinition
  /** The consent of the person that the bot answers. */
  readonly consent: LedgerState
  /** The settings of the bot that answers. */
  readonly bot: BotSettings
  /** The inbox of the conversation. */
  readonly inbox: Inbox
  /** The users who may get the conversation. */
  readonly people: People
  /** The routing rule of the conversation's targeted message or channel. */
  readonly rule: RoutingRule
  /** Whether it is within the business hours of the rule. */
  readonly withinHours: boolean
}

/**
 * C-26: a bot neither receives nor sends messages after the person stopped the processing.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a consent state of another form.
 */
export const mayAnswer = (consent: LedgerState): Decision<SendOutcome, SendReason> =>
  decideSend({}, { ledger: consent, message: { kind: 'service' } })

/** A bot's answer is decided again when the person withdraws in between. */
const reliesOn = ['disposition', 'conversation', 'consent'] as const

/** The decision about an answer of a bot, with the facts that it relies on. */
export type BotDecided = Decided<Disposition, (typeof reliesOn)[number]>

/**
 * Applies a bot's answer, in time or late (B-07, B-08). The bot may hand off (B-09 to B-14). A failed bot hands off, so
 * that no visitor waits for it. A bot that has lost control cannot hand off (B-12).
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for an answer or facts of another form; `INVALID_RULE` for a
 * routing rule or a hand-off policy of another form.
 */
export const decideBotAnswer = (outcome: BotOutcome, facts: BotAnswerFacts): BotDecided => {
  guardWith(outcome, botOutcomeForm, 'answer')
  guardWith(facts, botAnswerFactsForm, 'facts')
  if (facts.disposition !== null) return nothingDecided(facts.disposition, reliesOn)
  if (facts.conversation.erasedAt !== undefined)
    return withDisposition(facts, 'PERSON_ERASED', facts.answered.messageId)
  const sending = mayAnswer(facts.consent)
  if (sending.outcome === 'deny') return withDisposition(facts, sending.reason, facts.answered.messageId)
  const messages =
    'failed' in outcome ? [] : outcome.messages.map((text, index) => botMessage(text, index, outcome, facts))
  const handOff = 'failed' in outcome || outcome.handOff ? decide(outcome, facts) : undefined
  const change = changeConversation(
    facts.conversation,
    [...messages.map((message) => deliver(message, facts)), ...handOffSteps(handOff, facts)],
    { kind: facts.kind, messages },
  )
  return withDisposition(
    facts,
    // B-13: the bot ended without a hand-off; the conversation stays with the bot.
    change.events[0]?.reason ?? handOff?.reason ?? 'BOT_COMPLETED',
    messages[0]?.id ?? facts.answered.messageId,
    change.parts,
    { writes: takeTurn(handOff, facts.people) },
  )
}

/** Records the disposition of the answer: each message is answered once, also after a failure. */
const withDisposition = (
  { now, answered, conversation }: BotAnswerFacts,
  reason: ReasonCode,
  messageId: string,
  ...parts: readonly Parts[]
): BotDecided => {
  const conversationId = conversation.id
  const disposition: Disposition = { kind: 'thread', reason, at: now, conversationId, messageId }
  return {
    ...joinParts(...parts, {
      writes: [{ kind: 'disposition', id: botDispositionId(answered.messageId), disposition }],
    }),
    reliesOn,
    result: disposition,
  }
}

const botMessage = (
  text: string,
  index: number,
  { choices, messages }: Extract<BotOutcome, { messages: unknown }>,
  { answered, conversation, bot, now }: BotAnswerFacts,
): Message => ({
  id: derivedId('m', 'bot', answered.messageId, String(index)),
  conversationId: conversation.id,
  by: { kind: 'bot', id: bot.id },
  at: now,
  text,
  ...(choices && index === messages.length - 1 && { choices }),
})

const deliver = (message: Message, { answered, bot, now }: BotAnswerFacts): Step => ({
  command: {
    type: 'bot-message',
    messageId: message.id,
    epoch: answered.epoch,
    at: now,
    by: { kind: 'bot', id: bot.id },
  },
})

const decide = (outcome: BotOutcome, facts: BotAnswerFacts): Decision<HandOffOutcome> => {
  const { conversation, answered, bot, people } = facts
  const rule = { rule: facts.rule, policy: bot.handOff }
  const asked = {
    ...routedFacts(conversation, facts.kind),
    candidates: candidatesOf(facts),
    seed: answered.messageId,
    cause: 'failed' in outcome ? 'error' : 'asked',
    withinHours: facts.withinHours,
    pending: conversation.epoch !== answered.epoch,
  } as const
  const handOff: Decision<HandOffOutcome> = decideHandOff(
    rule,
    askHostStrategy(rule, asked, people.strategies ?? {}),
  )
  const cause = 'failed' in outcome ? outcome.failed : outcome.handOff?.reason
  return { ...handOff, details: { ...handOff.details, cause } }
}

const handOffSteps = (
  handOff: Decision<HandOffOutcome> | undefined,
  { bot, now }: BotAnswerFacts,
): Step[] => {
  if (handOff === undefined || handOff.outcome.kind === 'keep' || handOff.outcome.kind === 'keep-bot')
    return []
  const origin = { at: now, by: { kind: 'bot', id: bot.id } } as const
  const stop: Step = {
    command: { type: 'hand-off', reason: handOff.reason, ...origin },
    because: { handOff },
  }
  return handOff.outcome.kind === 'assign'
    ? [
        stop,
        {
          command: { type: 'assign', assigneeId: handOff.outcome.userId, reason: handOff.reason, ...origin },
        },
      ]
    : [stop]
}
