import * as z from 'zod/mini'
import { audience } from './audience-schema'
import { choice, filledText, flag, id, list } from './form-schema'
import { urlRules } from './url-rules-schema'

/** The part of a targeted message that decides where and to whom it is shown. */
export const targeting = {
  id,
  name: filledText(200),
  published: flag,
  devices: z.optional(
    list(choice('desktop', 'tablet', 'mobile'), 3).check(z.minLength(1, 'expected at least one device')),
  ),
  audience,
  urls: z.optional(urlRules),
  priority: z.int('expected a whole number'),
  createdAt: z.int('expected epoch milliseconds'),
}

/** Messages to choose from. A message may have other properties, which are left out. */
export const messages = list(z.object({ ...targeting, channelActive: flag }), 10_000)
