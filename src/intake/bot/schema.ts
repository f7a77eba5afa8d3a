import * as z from 'zod'
import { messageText } from '../../shared/fields-schema'
import { parseWith } from '../../shared/parse-with'
import type { BotOutcome } from './decide-bot-answer'

/** @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parseBotAnswer = (input: unknown): Exclude<BotOutcome, { failed: string }> =>
  parseWith(botAnswer, 'answer', input, 'INVALID_INPUT')

/** A bot is a program of the host: unknown properties are ignored. */
const botAnswer = z.object({
  messages: z.array(messageText).max(20),
  choices: z.array(z.string().trim().min(1).max(200)).max(20).optional(),
  handOff: z.object({ reason: z.string().max(1_000) }).optional(),
})
