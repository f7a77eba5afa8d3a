import { HelpdeskError, type HelpdeskErrorCode } from './errors'
import { own } from './json'
import type { ReasonCode } from './reasons'

/** The part of a zod schema that is needed here, so that zod itself stays in the schema files. */
export interface Schema<Value> {
  safeParse(
    input: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }
}

export interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Set through zod's `params`: the code to throw (else `INVALID_RULE`) and the semantics' reason. */
  readonly params?: { readonly error?: HelpdeskErrorCode; readonly reason?: ReasonCode }
}

/**
 * Checks what someone wants to save and returns it typed.
 *
 * @throws HelpdeskError `INVALID_RULE`, or the code the schema names, with the place, what was expected and what was found.
 */
export const parseWith = <Value>(schema: Schema<Value>, what: string, input: unknown): Value => {
  const checked = schema.safeParse(input)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  if (issue === undefined)
    throw new HelpdeskError('INVALID_RULE', `The ${what} was refused without a reason.`)
  const place = placeOf(issue.path)
  throw new HelpdeskError(
    issue.params?.error ?? 'INVALID_RULE',
    `In the ${what}${place && ` at ${place}`}: ${issue.message}; found ${found(input, issue.path)}.`,
    { place, ...(issue.params?.reason && { reason: issue.params.reason }) },
  )
}

/** A path as people write it: `rules[2].any[0].operator`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (place, step) =>
      typeof step === 'number' ? `${place}[${step}]` : `${place}${place && '.'}${String(step)}`,
    '',
  )

const found = (input: unknown, path: readonly PropertyKey[]): string => {
  const value = path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? own(at, String(step)) : undefined),
    input,
  )
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 80))
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
