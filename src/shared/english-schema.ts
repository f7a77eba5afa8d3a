import { en } from 'zod/locales'

/** Words every refusal for which a schema has no text of its own. `zod/mini` has no texts. */
export const english = en().localeError
