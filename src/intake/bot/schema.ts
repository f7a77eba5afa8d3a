import * as z from 'zod/mini'
import { messageText } from '../../shared/fields-schema'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput } from '../parse-input'
import type { BotOutcome } from './decide-bot-answer'
import { longestCause, longestChoice, mostInAnswer } from './guards'

/**
 * Validates the answer of a bot. A failure is no answer: the host says `{ failed }` itself.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseBotAnswer = (input: unknown): Extract<BotOutcome, { readonly messages: unknown }> =>
  accepted(checkBotAnswer(input))

/** Validates the answer of a bot; returns all refusals, each with its place. Throws nothing. */
export const checkBotAnswer = (
  input: unknown,
): Checked<Extract<BotOutcome, { readonly messages: unknown }>> =>
  checkInput<Extract<BotOutcome, { readonly messages: unknown }>>(botAnswer, 'answer', input)

/** A bot is a program of the host: unknown properties are ignored. */
const botAnswer = z.object({
  messages: z.array(messageText).check(z.maxLength(mostInAnswer)),
  choices: z.optional(
    z
      .array(z.string().check(z.trim(), z.minLength(1), z.maxLength(longestChoice)))
      .check(z.maxLength(mostInAnswer)),
  ),
  handOff: z.optional(z.object({ reason: z.string().check(z.maxLength(longestCause)) })),
})
