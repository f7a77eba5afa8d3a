import * as z from 'zod/mini'
import { day } from '../shared/instant'
import type { ReasonCode } from '../shared/reasons'
import {
  type Appearance,
  colourForm,
  decideAppearance,
  launchers,
  leastContrast,
  schemes,
  sides,
} from './appearance'
import { readUrlRule } from './read-url-rule'
import { addressOperators, type UrlRule } from './url-rule'
import { valueTypeOf } from './url-values'

const object = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, `expected an object with ${Object.keys(shape).join(', ')}`)

const choice = <const Choices extends readonly string[]>(...choices: Choices) =>
  z.enum(choices, `expected one of ${choices.join(', ')}`)

const text = (longest: number) =>
  z.string('expected text').check(z.maxLength(longest, `expected at most ${longest} characters`))

const filledText = (longest: number) => text(longest).check(z.regex(/\S/, 'expected text that is not empty'))

const id = filledText(200)
const flag = z.boolean('expected true or false')
const count = z.int('expected a whole number').check(z.nonnegative('expected 0 or more'))

const list = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item, 'expected a list').check(z.maxLength(most, `expected at most ${most} elements`))

/** A refusal with a reason code of the semantics. */
const because = (reason: ReasonCode, error: string) => ({ error, params: { reason } })

const sound = z.check<UrlRule>(({ value: rule, issues }) => {
  const { broken: reason } = readUrlRule(rule)
  if (!reason) return
  const field = rule.target === 'url' ? 'value' : 'name'
  const message =
    reason === 'RULE_VALUE_EMPTY'
      ? `expected a ${field} that is not empty`
      : `expected ${valueTypeOf(rule).name}`
  issues.push({ code: 'custom', path: [field], message, params: { reason }, input: rule })
})

export const urlRule = z
  .discriminatedUnion(
    'target',
    [
      object({
        target: z.literal('url'),
        operator: choice(...addressOperators),
        value: text(4_096),
        strictTrailingSlash: z.optional(flag),
      }),
      object({
        target: z.literal('query-param'),
        operator: choice('is', 'isnt'),
        name: text(4_096),
        value: text(4_096),
      }),
    ],
    'expected a rule with the target url or query-param',
  )
  .check(sound)

export const urlRules = object({
  combine: z.optional(choice('any', 'include-exclude')),
  rules: list(urlRule, 1_024),
})

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

const targeting = {
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

export const targetedMessage = object({
  ...targeting,
  welcome: filledText(4_096),
  senders,
  emailCapture,
  displayByDefault: flag,
  appearance: z.optional(appearance),
})
