import * as z from 'zod/mini'
import { id } from '../../shared/fields-schema'
import { type ReasonCode, reasons } from '../../shared/reasons'
import { fieldLimits } from '../conversation-fields'
import { actorKinds } from './events'

export const idOrNull = z.nullable(id)

export const ids = z.array(id)

/** Epoch ms. */
export const instant = z.number()

/** A count, or a position. */
export const count = z.int().check(z.minimum(0))

export const channelKind = z.string().check(z.minLength(1), z.maxLength(60))

export const control = z.enum(['human', 'bot'])

export const reasonCode = z.enum(
  Object.keys(reasons) as [ReasonCode, ...ReasonCode[]],
  'expected a reason code that this build knows',
)

export const actor = z.strictObject({ kind: z.enum(actorKinds), id: idOrNull })

const fieldId = z.string().check(z.minLength(1), z.maxLength(fieldLimits.id))

const text = z.string().check(z.maxLength(fieldLimits.text))

const fieldValue = z.union(
  [text, z.number(), z.array(text).check(z.maxLength(fieldLimits.list))],
  `expected text of at most ${fieldLimits.text} characters, a number, or a list of at most ${fieldLimits.list} such texts`,
)

/** zod drops `__proto__` without a refusal; a reader must not lose what it was given. */
const keepsEveryName = z.custom<Record<string, unknown>>(
  (input) =>
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    !Object.hasOwn(input, '__proto__'),
  'expected an object by the ids of fields, none of them __proto__',
)

export const fieldIds = z.array(fieldId)

export const fieldValues = z.pipe(keepsEveryName, z.record(fieldId, fieldValue))

export const fieldChanges = z.pipe(keepsEveryName, z.record(fieldId, z.nullable(fieldValue)))
