import { coveredBy } from '../../rules/lint/compare-rules'
import type { Part } from '../../rules/lint/logic'
import { type Finding, finding, malformed } from '../../shared/finding'
import { day } from '../../shared/instant'
import type { Audience } from '../audience'
import { inOrder } from '../choose-targeted-message'
import { parseAudience } from '../schema'
import type { MessageTargeting } from '../targeted-message'
import { lintPlacedUrlRules } from './lint-url-rules'
import { refusedBy } from './refused-by'
import { createUrlAnalysis, type UrlAnalysis } from './url-analysis'

/**
 * Finds errors and likely mistakes in the targeted messages of an inbox: the findings of `lintUrlRules` for each
 * message, and messages that no visitor ever sees, because a message with a higher rank covers all their visits. Never
 * throws.
 */
export const lintTargetedMessages = (messages: readonly MessageTargeting[]): readonly Finding[] => {
  if (!Array.isArray(messages)) return [malformed('messages', 'a list of messages')]
  const analysis = createUrlAnalysis()
  const read = messages.map((message: MessageTargeting, index) =>
    readMessage(message, `messages[${index}]`, analysis),
  )
  const found = read.flatMap((each) => each.found)
  const ordered = read
    .flatMap(({ placed = [] }) => placed)
    .sort((one, other) => inOrder(one.message, other.message))
  for (const [index, late] of ordered.entries()) {
    if (analysis.isSpent()) break
    const earlier = ordered.slice(0, index).filter((early) => isForVisitsOf(early, late))
    const covering = coveredBy(late, earlier, analysis)
    if (covering) found.push(shadowed(late, covering))
  }
  return analysis.gaveUp() ? [...found, incomplete] : found
}

interface PlacedMessage {
  readonly message: MessageTargeting
  readonly path: string
  /** The pages on which the message is shown. */
  readonly part: Part
}

const readMessage = (
  message: MessageTargeting,
  path: string,
  analysis: UrlAnalysis,
): { readonly found: readonly Finding[]; readonly placed?: readonly PlacedMessage[] } => {
  if (!isMessage(message)) return { found: [malformed(path, 'a targeted message')] }
  const { id, audience, urls = { rules: [] } } = message
  const found = [
    ...refusedBy(() => parseAudience(audience), 'audience', `${path}.audience`),
    ...lintPlacedUrlRules(urls, `${path}.urls`, analysis),
  ].map((each) => ({ ...each, id }))
  if (found.some(({ severity }) => severity === 'error')) return { found }
  return { found, placed: [{ message, path, part: analysis.admitting(urls) }] }
}

const isMessage = (message: unknown): message is MessageTargeting => {
  if (typeof message !== 'object' || message === null) return false
  const { id, name, published, channelActive, devices, priority, createdAt } = message as MessageTargeting
  return (
    [id, name].every((each) => typeof each === 'string') &&
    [published, channelActive].every((each) => typeof each === 'boolean') &&
    [priority, createdAt].every((each) => typeof each === 'number') &&
    (devices === undefined || Array.isArray(devices))
  )
}

/** Whether, on a page of both messages, the early message is shown for every visit of the late one. */
const isForVisitsOf = ({ message: early }: PlacedMessage, { message: late }: PlacedMessage): boolean =>
  early.published &&
  early.channelActive &&
  (late.devices ?? devices).every((device) => early.devices?.includes(device) ?? true) &&
  includes(early.audience, late.audience)

const devices = ['desktop', 'tablet', 'mobile'] as const

/** Whether every visitor of the narrow audience is in the wide one. */
const includes = (wide: Audience, narrow: Audience): boolean => {
  if (wide.kind === 'everyone') return true
  if (narrow.kind !== 'lists') return wide.kind === narrow.kind
  if (wide.kind !== 'lists') return wide.kind === 'tracked'
  return (
    narrow.lists.every((list) => wide.lists.includes(list)) && (narrow.maxAge ?? day) <= (wide.maxAge ?? day)
  )
}

const shadowed = ({ message, path }: PlacedMessage, covering: PlacedMessage | 'together'): Finding => {
  const [before, comes] =
    covering === 'together'
      ? ['several messages that together are for all its visits', 'come first']
      : [nameOf(covering), 'comes first and is for all its visits']
  return finding(
    'SHADOWED_BY_BROADER',
    path,
    `${nameOf({ message })} never shows: ${before} ${comes}.`,
    covering === 'together'
      ? 'Move it before those messages, or narrow one of them.'
      : `Move it before ${before}, or narrow that message.`,
    message.id,
  )
}

const nameOf = ({ message }: Pick<PlacedMessage, 'message'>): string => `"${message.name.slice(0, 60)}"`

const incomplete = finding(
  'LINT_INCOMPLETE',
  'messages',
  'There are too many messages to compare them all.',
  'Use fewer messages, or simpler rules.',
)
