import * as z from 'zod/mini'
import type { ReasonCode } from '../shared/reasons'

export const object = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, `expected an object with ${Object.keys(shape).join(', ')}`)

export const choice = <const Choices extends readonly string[]>(...choices: Choices) =>
  z.enum(choices, `expected one of ${choices.join(', ')}`)

export const text = (longest: number) =>
  z.string('expected text').check(z.maxLength(longest, `expected at most ${longest} characters`))

export const filledText = (longest: number) =>
  text(longest).check(z.regex(/\S/, 'expected text that is not empty'))

export const id = filledText(200)
export const flag = z.boolean('expected true or false')
export const count = z.int('expected a whole number').check(z.nonnegative('expected 0 or more'))

export const list = <Item extends z.ZodMiniType>(item: Item, most: number) =>
  z.array(item, 'expected a list').check(z.maxLength(most, `expected at most ${most} elements`))

/** A refusal with a reason code of the semantics. */
export const because = (reason: ReasonCode, error: string) => ({ error, params: { reason } })
