import * as z from 'zod/mini'
import { id, messageText, page, zone } from '../../shared/fields-schema'
import { parseInput } from '../parse-input'
import type { LeftAddress } from './decide-capture'
import type { ChatMessage } from './decide-chat-message'
import type { Identity } from './decide-identification'

/** @throws HelpdeskError `INVALID_INPUT` with the place, as do the others here. */
export const parseChatMessage = (input: unknown): ChatMessage => parseInput(chatMessage, 'message', input)

export const parseLeftAddress = (input: unknown): LeftAddress =>
  parseInput(leftAddress, 'emailCapture', input)

export const parseIdentity = (input: unknown): Identity => parseInput(identity, 'identity', input)

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
