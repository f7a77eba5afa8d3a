import * as z from 'zod/mini'
import { id, messageText, page, zone } from '../../shared/fields-schema'
import { parseWith } from '../../shared/parse-with'
import type { LeftAddress } from './decide-capture'
import type { ChatMessage } from './decide-chat-message'
import type { Identity } from './decide-identification'

/** @throws HelpdeskError `INVALID_INPUT` with the place, as do the others here. */
export const parseChatMessage = (input: unknown): ChatMessage =>
  parseWith(chatMessage, 'message', input, 'INVALID_INPUT')

export const parseLeftAddress = (input: unknown): LeftAddress =>
  parseWith(leftAddress, 'emailCapture', input, 'INVALID_INPUT')

export const parseIdentity = (input: unknown): Identity =>
  parseWith(identity, 'identity', input, 'INVALID_INPUT')

const fromWidget = { page, noticeShown: z.boolean() }

const chatMessage = z.strictObject({
  ...fromWidget,
  clientId: id.check(z.maxLength(100)),
  text: messageText,
  sessionId: id,
  subscribe: z.optional(z.boolean()),
  zone: z.optional(zone),
})

/** Any text: whether it is a valid address is decided later, with an answer to the visitor. */
const leftAddress = z.strictObject({ ...fromWidget, email: z.string().check(z.maxLength(1_000)) })

const identity = z.strictObject({
  email: z.string().check(z.maxLength(1_000)),
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
})
