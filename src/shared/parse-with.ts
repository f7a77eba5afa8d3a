import type { HelpdeskErrorCode } from './errors'
import { own } from './json'
import type { ReasonCode } from './reasons'
import { refusal } from './refuse'

/** The part of a zod schema that is needed here, so that zod itself stays in the schema files. */
export interface Schema<Value> {
  safeParse(
    input: unknown,
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** Of an object that has more properties than it should. */
  readonly keys?: readonly string[]
  /** Set through zod's `params`: the code to throw and the semantics' reason. */
  readonly params?: { readonly error?: HelpdeskErrorCode; readonly reason?: ReasonCode }
}

/**
 * Checks what someone wants to save or sends, and returns it typed. `name` begins the places: `hours.ranges[0].to`.
 *
 * @throws HelpdeskError `code`, or the one the schema names, with the place, what was expected and what was found.
 */
export const parseWith = <Value>(
  schema: Schema<Value>,
  name: string,
  input: unknown,
  code: HelpdeskErrorCode = 'INVALID_RULE',
): Value => {
  const checked = schema.safeParse(input)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const path = [...(issue?.path ?? []), ...(issue?.keys?.slice(0, 1) ?? [])]
  const expected = issue?.keys ? 'no property of this name' : wanted(issue?.message ?? 'another value')
  const { error = code, reason } = issue?.params ?? {}
  throw refusal(error, placeOf([name, ...path]), expected, valueAt(input, path), reason && { reason })
}

/** A path as people write it: `rules[2].any[0].operator`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1)

/** zod says what went wrong around what it wanted: `Invalid input: expected string, received number`. */
const wanted = (message: string): string =>
  message
    .replace(/^Invalid input$/, 'another value')
    .replace(/^.*?expected /i, '')
    .replace(/, received \w+$/, '')

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? own(at, String(step)) : undefined),
    input,
  )
