import * as z from 'zod/mini'
import { day } from '../shared/instant'
import { choice, count, filledText, object } from './form-schema'

const prompt = filledText(4_096)

export const emailCapture = z.discriminatedUnion(
  'when',
  [
    object({ when: z.literal('never') }),
    object({ when: choice('before_first_message', 'after_first_message', 'when_unavailable'), prompt }),
    object({
      when: z.literal('after_delay'),
      delay: count.check(z.maximum(day, `expected at most ${day} milliseconds`)),
      prompt,
    }),
  ],
  'expected never, before_first_message, after_first_message, when_unavailable or after_delay',
)
