import * as z from 'zod/mini'
import { block, blockKey } from './blocking/facts-schema'

export const blockOutcome = z.nullable(block)

export const unblockOutcome = z.array(blockKey)

export const threadingOutcome = z.nullable(
  z.strictObject({ conversationId: z.string(), messageId: z.exactOptional(z.string()) }),
)

const automated = z.boolean()
const conversationId = z.string()

export const mailFilterOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duplicate') }),
  z.strictObject({ kind: z.literal('filtered'), automated }),
  z.strictObject({ kind: z.literal('inbox'), automated }),
  z.strictObject({ kind: z.literal('bounce'), conversationId }),
  z.strictObject({
    kind: z.literal('append'),
    conversationId,
    filtered: z.boolean(),
    reopen: z.boolean(),
    automated,
  }),
])
