import { en } from 'zod/locales'
import type * as z from 'zod/mini'

/** Words every refusal for which a schema has no text of its own. `zod/mini` has no texts. */
export const english: z.core.$ZodErrorMap = (issue) => en().localeError(issue)
