import * as z from 'zod/mini'
import { messageText } from '../../shared/fields-schema'
import { parseInput } from '../parse-input'
import type { BotOutcome } from './decide-bot-answer'

/** @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parseBotAnswer = (input: unknown): Exclude<BotOutcome, { failed: string }> =>
  parseInput(botAnswer, 'answer', input)

/** A bot is a program of the host: unknown properties are ignored. */
const botAnswer = z.object({
  messages: z.array(messageText).check(z.maxLength(20)),
  choices: z.optional(
    z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))).check(z.maxLength(20)),
  ),
  handOff: z.optional(z.object({ reason: z.string().check(z.maxLength(1_000)) })),
})
