import * as z from 'zod'
import { block, blockKey } from './blocking/facts-schema'

export const blockOutcome = block.nullable()

export const unblockOutcome = z.array(blockKey)

export const threadingOutcome = z
  .strictObject({ conversationId: z.string(), messageId: z.string().exactOptional() })
  .nullable()

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
