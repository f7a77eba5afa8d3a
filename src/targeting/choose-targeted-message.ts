import type { Decision, Explanation } from '../shared/decision'
import type { Instant } from '../shared/instant'
import type { ReasonCode } from '../shared/reasons'
import { decideAudience, type VisitorFacts } from './audience'
import { decideUrlRules } from './decide-url-rules'
import { type PageUrl, type ParsedPage, parsePageUrl } from './page-url'
import type { Device, MessageTargeting } from './targeted-message'

export interface Visit {
  /** The address of the page as the browser reports it, or the result of `parsePageUrl`. */
  readonly page: string | PageUrl
  readonly visitor: VisitorFacts
  readonly device: Device
  readonly now: Instant
}

/**
 * Chooses the message that a visitor sees on a page, or none. Among the messages whose checks all hold, the lowest
 * priority number wins, then the earliest creation, then the lowest id; the order of the list does not matter
 * (semantics 1, Selection). Whether the visitor is blocked is no input: a blocked visitor sees the same chat widget
 * (F-22). The explanation has every message in that order: the winner, the messages that lost to it, and the first
 * failed check of each other message.
 */
export const chooseTargetedMessage = <Message extends MessageTargeting>(
  messages: readonly Message[],
  visit: Visit,
): Decision<Message | undefined> => {
  const page = pageOf(visit)
  const candidates = [...messages]
    .sort(inOrder)
    .map((message) => ({ message, checks: checksOf(message, visit, page) }))
  const winner = candidates.find(({ checks }) => checks.every(({ holds }) => holds))?.message
  const explanation: Explanation = {
    question: 'some message is for this visit',
    holds: winner !== undefined,
    reason: winner ? 'WON_PRIORITY' : 'NO_MESSAGE_MATCHED',
    found: (typeof visit.page === 'string' ? visit.page : visit.page.href).slice(0, 200),
    because: candidates.map(({ message, checks }) => explainMessage(message, checks, winner)),
  }
  return winner
    ? { outcome: winner, reason: 'WON_PRIORITY', details: { message: winner.id }, explanation }
    : { outcome: undefined, reason: 'NO_MESSAGE_MATCHED', explanation }
}

const pageOf = ({ page }: Visit): ParsedPage => (typeof page === 'string' ? parsePageUrl(page) : { page })

/** The order in which messages are preferred. */
export const inOrder = (left: Ranked, right: Ranked): number =>
  left.priority - right.priority ||
  left.createdAt - right.createdAt ||
  (left.id < right.id ? -1 : Number(left.id > right.id))

type Ranked = Pick<MessageTargeting, 'id' | 'priority' | 'createdAt'>

const checksOf = (
  message: MessageTargeting,
  { visitor, device, now }: Visit,
  page: ParsedPage,
): Explanation[] => [
  check('message is published', message.published, 'NOT_PUBLISHED'),
  check('chat channel is on', message.channelActive, 'CHANNEL_OFF'),
  checkDevice(message.devices, device),
  decideAudience(message.audience, visitor, now).explanation,
  decideUrlRules(message.urls ?? { rules: [] }, page).explanation,
]

const check = (question: string, holds: boolean, otherwise: ReasonCode): Explanation =>
  holds ? { question, holds } : { question, holds, reason: otherwise }

const checkDevice = (expected: readonly Device[] | undefined, found: Device): Explanation => {
  const question = 'device is targeted'
  if (!expected) return { question, holds: true, found }
  const holds = expected.includes(found)
  return holds
    ? { question, holds, expected, found }
    : { question, holds, reason: 'DEVICE_NOT_TARGETED', expected, found }
}

const explainMessage = (
  message: MessageTargeting,
  checks: readonly Explanation[],
  winner: MessageTargeting | undefined,
): Explanation => {
  const question = `message ${message.id} (${message.name})`
  const failed = checks.find(({ holds }) => !holds)
  if (failed?.reason) return { question, holds: false, reason: failed.reason, because: checks }
  return message === winner
    ? { question, holds: true, reason: 'WON_PRIORITY', because: checks }
    : { question, holds: false, reason: 'LOST_TO', found: winner?.id ?? null, because: checks }
}
