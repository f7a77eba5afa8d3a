import * as z from 'zod/mini'
import { because, count, id, list, object } from './form-schema'

export const audience = z.discriminatedUnion(
  'kind',
  [
    object({ kind: z.literal('everyone') }),
    object({ kind: z.literal('anonymous') }),
    object({ kind: z.literal('tracked') }),
    object({
      kind: z.literal('lists'),
      lists: list(id, 1_000).check(
        z.refine((lists) => lists.length > 0, because('AUDIENCE_LIST_EMPTY', 'expected at least one list')),
      ),
      maxAge: z.optional(count),
    }),
  ],
  'expected an audience of the kind everyone, anonymous, tracked or lists',
)
