import * as z from 'zod/mini'
import {
  type Appearance,
  colourForm,
  decideAppearance,
  launchers,
  leastContrast,
  schemes,
  sides,
} from './decide-appearance'
import { choice, filledText, object } from './form-schema'

const legible = z.check<Appearance>(({ value: appearance, issues }) => {
  const { outcome, reason, details } = decideAppearance(appearance)
  if (outcome) return
  issues.push({
    code: 'custom',
    path: ['accent'],
    message: `expected a colour on which text has a contrast of ${leastContrast}, and not of ${String(details?.contrast)}`,
    params: { reason },
    input: appearance,
  })
})

export const appearanceForm = object({
  accent: z.optional(
    z
      .string('expected text')
      .check(z.regex(colourForm, { error: 'expected a colour as #rrggbb', abort: true })),
  ),
  side: z.optional(choice(...sides)),
  scheme: z.optional(choice(...schemes)),
  launcher: z.optional(choice(...launchers)),
  team: z.optional(filledText(80)),
})

/** What may be saved: text on the accent must be legible. */
export const appearance = appearanceForm.check(legible)
