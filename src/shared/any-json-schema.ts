import * as z from 'zod/mini'
import type { Json } from './json'

// Without it, zod/mini never returns from reading a value that contains itself.
if (!z.config().memoizer) z.config({ memoizer: z.memoizer() })

/** Any JSON. */
export const anyJson: z.ZodMiniType<Json> = z.json()
