import type { HelpdeskError, HelpdeskErrorCode } from './errors'
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

/** What was given, typed; or why it cannot be taken, in the order of the places. */
export type Checked<Value> =
  | { readonly value: Value; readonly refusals?: never }
  | { readonly value?: never; readonly refusals: readonly [HelpdeskError, ...HelpdeskError[]] }

/** @throws HelpdeskError the first refusal. */
export const accepted = <Value>(checked: Checked<Value>): Value => {
  if (checked.refusals) throw checked.refusals[0]
  return checked.value
}

/** Several checks as one: all that was given, or everything that is wrong with it. */
export const allOf = <Values extends object>(
  parts: {
    readonly [Name in keyof Values]: Checked<Values[Name]>
  },
): Checked<Values> => {
  const checked = Object.entries<Checked<unknown>>(parts)
  const [first, ...others] = checked.flatMap(([, { refusals = [] }]) => refusals)
  if (first) return { refusals: [first, ...others] }
  return { value: Object.fromEntries(checked.map(([name, { value }]) => [name, value])) as Values }
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
  code?: HelpdeskErrorCode,
): Value => accepted(checkWith(schema, name, input, code))

/** As `parseWith`, and gives every refusal instead of throwing the first. */
export const checkWith = <Value>(
  schema: Schema<Value>,
  name: string,
  input: unknown,
  code: HelpdeskErrorCode = 'INVALID_RULE',
): Checked<Value> => {
  const checked = schema.safeParse(input)
  if (checked.success) return { value: checked.data }
  const [first = unexplained, ...others] = checked.error.issues.flatMap(eachKey)
  const refuse = (issue: Issue): HelpdeskError => refusalOf(issue, name, input, code)
  return { refusals: [refuse(first), ...others.map(refuse)] }
}

const unexplained: Issue = { path: [], message: 'another value' }

/** An issue about several properties that should not be there, as one about each. */
const eachKey = (issue: Issue): readonly Issue[] =>
  issue.keys?.map((key) => ({ path: [...issue.path, key], message: 'no property of this name' })) ?? [issue]

const refusalOf = (
  { path, message, params }: Issue,
  name: string,
  input: unknown,
  code: HelpdeskErrorCode,
): HelpdeskError => {
  const { error = code, reason } = params ?? {}
  return refusal(error, placeOf([name, ...path]), wanted(message), valueAt(input, path), reason && { reason })
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
