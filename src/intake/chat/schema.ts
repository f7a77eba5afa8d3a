import * as z from 'zod/mini'
import { id, messageText, page, zone } from '../../shared/fields-schema'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput } from '../parse-input'
import type { LeftAddress } from './decide-capture'
import type { ChatMessage } from './decide-chat-message'
import type { Identity } from './decide-identification'
import { longestClientId, longestName, longestTypedAddress } from './guards'

/**
 * Validates a chat message.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseChatMessage = (input: unknown): ChatMessage => accepted(checkChatMessage(input))

/** Validates a chat message; returns all refusals, each with its place. Throws nothing. */
export const checkChatMessage = (input: unknown): Checked<ChatMessage> =>
  checkInput<ChatMessage>(chatMessage, 'message', input)

/**
 * Validates an address that a visitor leaves.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseLeftAddress = (input: unknown): LeftAddress => accepted(checkLeftAddress(input))

/** Validates an address that a visitor leaves; returns all refusals, each with its place. Throws nothing. */
export const checkLeftAddress = (input: unknown): Checked<LeftAddress> =>
  checkInput<LeftAddress>(leftAddress, 'emailCapture', input)

/**
 * Validates an identity of a visitor.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseIdentity = (input: unknown): Identity => accepted(checkIdentity(input))

/** Validates an identity of a visitor; returns all refusals, each with its place. Throws nothing. */
export const checkIdentity = (input: unknown): Checked<Identity> =>
  checkInput<Identity>(identity, 'identity', input)

const fromWidget = { page, noticeShown: z.boolean() }

const chatMessage = z.strictObject({
  ...fromWidget,
  clientId: id.check(z.maxLength(longestClientId)),
  text: messageText,
  sessionId: id,
  subscribe: z.optional(z.boolean()),
  zone: z.optional(zone),
})

/** Any text: whether it is a valid address is decided later, with an answer to the visitor. */
const leftAddress = z.strictObject({
  ...fromWidget,
  email: z.string().check(z.maxLength(longestTypedAddress)),
})

const identity = z.strictObject({
  email: z.string().check(z.maxLength(longestTypedAddress)),
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestName))),
})
