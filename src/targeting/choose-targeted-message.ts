import { type Decision, decision, type Explanation } from '../shared/decision'
import { guardWith } from '../shared/guard'
import type { Instant } from '../shared/instant'
import type { ReasonCode } from '../shared/reasons'
import { shown } from '../shared/shown'
import { explainAudience, type VisitorFacts } from './audience'
import { urlRulesDecider } from './decide-url-rules'
import { messagesForm, visitForm } from './guards'
import { type PageUrl, pageIn } from './page-url'
import type { Device, MessageTargeting } from './targeted-message'

/** The facts about one page view. */
export type Visit = {
  /** The address of the page as the browser reports it, or the page of `parsePageUrl`. */
  readonly page: string | PageUrl
  /** The visitor, as the host knows them at this visit. */
  readonly visitor: VisitorFacts
  /** The kind of device, as the browser or the host measured it. */
  readonly device: Device
  /** The time of the visit, epoch ms. */
  readonly now: Instant
}

export const targetedMessageReasons = ['WON_PRIORITY', 'NO_MESSAGE_MATCHED'] as const

export type TargetedMessageReason = (typeof targetedMessageReasons)[number]

/**
 * Chooses the message that a visitor sees on a page, or none. Among the messages whose checks all hold, the lowest
 * priority number wins, then the earliest creation, then the lowest id; the order of the list does not matter
 * (semantics 1, Selection). Whether the visitor is blocked is no input: a blocked visitor sees the same chat widget
 * (F-22). The explanation has every message in that order: the winner, the messages that lost to it, and the first
 * failed check of each other message. The outcome is the given message itself; `decideTargetedMessage` names its id.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for messages or a visit of another form.
 */
export const chooseTargetedMessage = <Message extends MessageTargeting>(
  messages: readonly Message[],
  visit: Visit,
): Decision<Message | undefined, TargetedMessageReason> => prepareMessages(messages)(visit)

/**
 * As `chooseTargetedMessage`, with the id of the message as its outcome, or `null`: plain data.
 *
 * @throws HelpdeskError `INVALID_RULE` or `INVALID_INPUT` for messages or a visit of another form.
 */
export const decideTargetedMessage = (
  rule: readonly MessageTargeting[],
  facts: Visit,
): Decision<string | null, TargetedMessageReason> => prepareTargetedMessage(rule)(facts)

/**
 * As `decideTargetedMessage`, for many visits: reads and sorts the messages once.
 *
 * @throws HelpdeskError `INVALID_RULE` for messages of another form; the returned function throws `INVALID_INPUT` for
 * a visit of another form.
 */
export const prepareTargetedMessage = (
  rule: readonly MessageTargeting[],
): ((facts: Visit) => Decision<string | null, TargetedMessageReason>) => {
  const choose = prepareMessages(rule)
  return (facts) => {
    const chosen = choose(facts)
    return { ...chosen, outcome: chosen.outcome?.id ?? null }
  }
}

const prepareMessages = <Message extends MessageTargeting>(messages: readonly Message[]) => {
  guardWith(messages, messagesForm, 'rule', 'INVALID_RULE')
  const choose = messageChooser(messages)
  return (visit: Visit) => {
    guardWith(visit, visitForm, 'facts')
    return choose(visit)
  }
}

/** As `chooseTargetedMessage`, without guards, for messages and visits that were read before. */
export const messageChooser = <Message extends MessageTargeting>(
  messages: readonly Message[],
): ((visit: Visit) => Decision<Message | undefined, TargetedMessageReason>) => {
  const ordered = [...messages]
    .sort(inOrder)
    .map((message) => ({ message, admits: urlRulesDecider(message.urls ?? { rules: [] }) }))
  return (visit) => {
    const page = pageIn(visit)
    const candidates = ordered.map(({ message, admits }) => ({
      message,
      checks: [...checksOf(message, visit), admits(page).explanation],
    }))
    const winner = candidates.find(({ checks }) => checks.every(({ holds }) => holds))?.message
    return decision<Message | undefined, TargetedMessageReason>(
      winner,
      winner ? 'WON_PRIORITY' : 'NO_MESSAGE_MATCHED',
      {
        key: 'targeting/some-message-shows',
        holds: winner !== undefined,
        found: typeof visit.page === 'string' ? visit.page : visit.page.href,
        because: candidates.map(({ message, checks }) => explainMessage(message, checks, winner)),
      },
      winner && { message: winner.id },
    )
  }
}

/** The order in which messages are preferred. */
export const inOrder = (left: Ranked, right: Ranked): number =>
  left.priority - right.priority ||
  left.createdAt - right.createdAt ||
  (left.id < right.id ? -1 : Number(left.id > right.id))

type Ranked = Pick<MessageTargeting, 'id' | 'priority' | 'createdAt'>

const checksOf = ({ published, channelActive, devices, audience }: MessageTargeting, visit: Visit) => [
  check('targeting/is-published', published, 'NOT_PUBLISHED'),
  check('targeting/channel-is-on', channelActive, 'CHANNEL_OFF'),
  checkDevice(devices, visit.device),
  explainAudience(audience, visit).explanation,
]

const checkDevice = (devices: readonly Device[] | undefined, found: Device): Explanation => {
  const key = 'targeting/device-is-targeted'
  if (!devices) return { key, holds: true, found }
  const [holds, expected] = [devices.includes(found), shown(devices)]
  return holds
    ? { key, holds, expected, found }
    : { key, holds, reason: 'DEVICE_NOT_TARGETED', expected, found }
}

const check = (key: NonNullable<Explanation['key']>, holds: boolean, otherwise: ReasonCode): Explanation =>
  holds ? { key, holds } : { key, holds, reason: otherwise }

const explainMessage = (
  message: MessageTargeting,
  checks: readonly Explanation[],
  winner: MessageTargeting | undefined,
): Explanation => {
  const failed = checks.find(({ holds }) => !holds)
  const holds = message === winner
  const stated = {
    key: 'targeting/message-shows',
    params: { message: shown(message.id), name: shown(message.name) },
    holds,
    reason: failed?.reason ?? (holds ? 'WON_PRIORITY' : 'LOST_TO'),
    because: checks,
  } as const
  return failed || holds ? stated : { ...stated, found: shown(winner?.id ?? null) }
}
