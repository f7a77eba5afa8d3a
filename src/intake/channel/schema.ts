import * as z from 'zod/mini'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { addressText, id, messageText } from '../../shared/fields-schema'
import { refusal } from '../../shared/refuse'
import { parseInput } from '../parse-input'
import type { ChannelMessage, ChannelReceipt } from './channel-message'

/**
 * D-08: validates a message against its kind. A property that the kind does not have is refused and not dropped,
 * because then the host's definition contradicts its messages.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place. So does `parseReceipt`.
 */
export const parseChannelMessage = (input: unknown, kind: ChannelKindDefinition): ChannelMessage => {
  const parsed = parseInput(message, 'message', input)
  for (const [capability, field] of fieldOf) {
    if (!kind[capability] && parsed[field] !== undefined) {
      throw refusal(
        'INVALID_INPUT',
        `message.${field}`,
        `no value, because ${kind.kind} has no ${capability}`,
        parsed[field],
      )
    }
  }
  if (kind.sessions && parsed.sessionId === undefined) {
    throw refusal(
      'INVALID_INPUT',
      'message.sessionId',
      `a session id, because ${kind.kind} has sessions`,
      undefined,
    )
  }
  if (parsed.files === undefined) parseInput(messageText, 'message.text', parsed.text)
  return Object.fromEntries(
    Object.entries(parsed).filter(([, value]) => value !== undefined),
  ) as unknown as ChannelMessage
}

/** The message field of each capability. */
const fieldOf = [
  ['sessions', 'sessionId'],
  ['subjects', 'subject'],
  ['richText', 'html'],
  ['files', 'files'],
] as const

export const parseChannelReceipt = (input: unknown): ChannelReceipt => parseInput(receipt, 'receipt', input)

const file = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(500)),
  type: z.string().check(z.minLength(1), z.maxLength(200)),
  bytes: z.instanceof(Uint8Array, { error: 'expected bytes' }),
})

const message = z.strictObject({
  channelId: id,
  providerId: z.string().check(z.minLength(1), z.maxLength(1_000)),
  from: addressText,
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  text: z.union([messageText, z.literal('')], 'expected text of at most 20000 characters that is not empty'),
  at: z.optional(z.int()),
  sessionId: z.optional(id),
  subject: z.optional(z.string().check(z.maxLength(1_000))),
  html: z.optional(z.string().check(z.maxLength(1_000_000))),
  files: z.optional(z.array(file).check(z.minLength(1), z.maxLength(100))),
})

const receipt = z.strictObject({ messageId: id, outcome: z.enum(['delivered', 'failed']) })
