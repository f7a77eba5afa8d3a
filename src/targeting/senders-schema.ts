import * as z from 'zod/mini'
import { because, id, list, object } from './form-schema'

const fallback = z.pipe(
  z.transform((given: unknown, { issues }) => {
    const { error, params } = because('FALLBACK_REQUIRED', 'expected a fallback')
    if (given === undefined) issues.push({ code: 'custom', message: error, params, input: given })
    return given
  }),
  z.discriminatedUnion(
    'kind',
    [object({ kind: z.literal('user'), userId: id }), object({ kind: z.literal('company') })],
    'expected a fallback of the kind user or company',
  ),
)

export const senders = z.discriminatedUnion(
  'mode',
  [
    object({ mode: z.literal('people'), userIds: list(id, 1_000), teamIds: list(id, 1_000), fallback }),
    object({ mode: z.literal('owner'), fallback }),
  ],
  'expected senders of the mode people or owner',
)
