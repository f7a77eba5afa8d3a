import * as z from 'zod/mini'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { HelpdeskError } from '../../shared/errors'
import { addressText, id, messageText } from '../../shared/fields-schema'
import { longestMessage } from '../../shared/limits'
import { accepted, type Checked } from '../../shared/parse-with'
import { refusal } from '../../shared/refuse'
import { checkInput } from '../parse-input'
import type { ChannelMessage, ChannelReceipt } from './channel-message'
import { channelLimits, receiptOutcomes } from './guards'

/**
 * D-08: validates a message against its kind. A property that the kind does not have is refused and not dropped,
 * because then the host's definition contradicts its messages.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseChannelMessage = (input: unknown, kind: ChannelKindDefinition): ChannelMessage =>
  accepted(checkChannelMessage(input, kind))

/** As `parseChannelMessage`, but returns all refusals, each with its place. Throws nothing. */
export const checkChannelMessage = (input: unknown, kind: ChannelKindDefinition): Checked<ChannelMessage> => {
  const { value, refusals } = checkInput(message, 'message', input)
  if (refusals) return { refusals }
  const [first, ...others] = againstKind(value, kind)
  if (first) return { refusals: [first, ...others] }
  return {
    value: Object.fromEntries(
      Object.entries(value).filter(([, each]) => each !== undefined),
    ) as unknown as ChannelMessage,
  }
}

const againstKind = (
  parsed: z.infer<typeof message>,
  kind: ChannelKindDefinition,
): readonly HelpdeskError[] => {
  const refuse = (field: string, expected: string, found: unknown): HelpdeskError =>
    refusal('INVALID_INPUT', `message.${field}`, expected, found)
  const unwanted = fieldOf.flatMap(([capability, field]) =>
    kind[capability] || parsed[field] === undefined
      ? []
      : [refuse(field, `no value, because ${kind.kind} has no ${capability}`, parsed[field])],
  )
  const missing =
    kind.sessions && parsed.sessionId === undefined
      ? [refuse('sessionId', `a session id, because ${kind.kind} has sessions`, undefined)]
      : []
  const empty =
    parsed.files === undefined ? (checkInput(messageText, 'message.text', parsed.text).refusals ?? []) : []
  return [...unwanted, ...missing, ...empty]
}

/** The message field of each capability. */
const fieldOf = [
  ['sessions', 'sessionId'],
  ['subjects', 'subject'],
  ['richText', 'html'],
  ['files', 'files'],
] as const

/**
 * Validates a delivery report.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseChannelReceipt = (input: unknown): ChannelReceipt => accepted(checkChannelReceipt(input))

/** Validates a delivery report; returns all refusals, each with its place. Throws nothing. */
export const checkChannelReceipt = (input: unknown): Checked<ChannelReceipt> =>
  checkInput<ChannelReceipt>(receipt, 'receipt', input)

const file = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(channelLimits.fileName)),
  type: z.string().check(z.minLength(1), z.maxLength(channelLimits.fileType)),
  bytes: z.instanceof(Uint8Array, { error: 'expected bytes' }),
})

const message = z.strictObject({
  channelId: id,
  providerId: z.string().check(z.minLength(1), z.maxLength(channelLimits.providerId)),
  from: addressText,
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(channelLimits.name))),
  text: z.union(
    [messageText, z.literal('')],
    `expected text of at most ${longestMessage} characters that is not empty`,
  ),
  at: z.optional(z.int()),
  sessionId: z.optional(id),
  subject: z.optional(z.string().check(z.maxLength(channelLimits.subject))),
  html: z.optional(z.string().check(z.maxLength(channelLimits.html))),
  files: z.optional(z.array(file).check(z.minLength(1), z.maxLength(channelLimits.files))),
})

const receipt = z.strictObject({ messageId: id, outcome: z.enum(receiptOutcomes) })
