import { maxLevels, tooDeepIn } from './depth'
import type { HelpdeskError, HelpdeskErrorCode } from './errors'
import { firstItems } from './first-items'
import { issueText } from './issue-text'
import { own } from './json'
import type { ReasonCode } from './reasons'
import { refusal } from './refuse'

/** The part of a zod schema that is used here, so that only the schema files import zod. */
export interface Schema<Value> {
  safeParse(
    input: unknown,
    options: { readonly error: typeof issueText },
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } }
}

interface Issue {
  /** `custom` for a check in code, which may compare items of lists. */
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  /** The unknown properties of an object. */
  readonly keys?: readonly string[]
  /** Set through zod's `params`: the error code to throw, and the reason code of the semantics. */
  readonly params?: { readonly error?: HelpdeskErrorCode; readonly reason?: ReasonCode }
}

/** The typed input, or the refusals in the order of their places. */
export type Checked<Value> =
  | {
      /** The accepted input, typed. */
      readonly value: Value
      /** Absent, because the input was accepted. */
      readonly refusals?: never
    }
  | {
      /** Absent, because the input was refused. */
      readonly value?: never
      /**
       * The refusals with place, expected and found, in the order of their places; at least one. After 100 of them, one
       * more says that the input has others.
       */
      readonly refusals: readonly [HelpdeskError, ...HelpdeskError[]]
    }

/** @throws HelpdeskError the first refusal, with its own code, such as `INVALID_RULE`. */
export const accepted = <Value>(checked: Checked<Value>): Value => {
  if (checked.refusals) throw checked.refusals[0]
  return checked.value
}

/** Combines several checks: all values, or all refusals. */
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
 * Validates untrusted input and returns it typed. `name` is the beginning of the reported places:
 * `hours.ranges[0].to`.
 *
 * @throws HelpdeskError `code`, or the code that the schema names, with place, expected and found.
 */
export const parseWith = <Value>(
  schema: Schema<Value>,
  name: string,
  input: unknown,
  code?: HelpdeskErrorCode,
): Value => accepted(checkWith(schema, name, input, code))

/**
 * As `parseWith`, but returns the refusals instead of throwing the first: at most `maxRefusals`, and then one that says
 * that there are more. The time for a list of wrong items does not grow with their number.
 */
export const checkWith = <Value>(
  schema: Schema<Value>,
  name: string,
  input: unknown,
  code: HelpdeskErrorCode = 'INVALID_RULE',
): Checked<Value> => {
  const deep = tooDeepIn(input)
  if (deep) return { refusals: [refusalOf(tooDeep(deep), name, input, code)] }
  const probed = surelyWrong(schema, input)
  const checked = probed ? undefined : schema.safeParse(input, { error: issueText })
  if (checked?.success) return { value: checked.data }
  const [first = unexplained, ...others] = probed ?? checked?.error.issues.flatMap(eachKey) ?? []
  const refuse = (issue: Issue): HelpdeskError => refusalOf(issue, name, input, code)
  const refusals = [refuse(first), ...others.slice(0, maxRefusals - 1).map(refuse)] as const
  return {
    refusals:
      others.length < maxRefusals
        ? refusals
        : [...refusals, refusal(code, name, `at most ${maxRefusals} refusals`, 'more')],
  }
}

/** Enough to see what is wrong; a hostile list must not cost the time and memory of an error for each item. */
const maxRefusals = 100

/** As many items of a list are checked before the whole input. */
const probedItems = 1_000

/**
 * More than `maxRefusals` faults in the first items of long lists, when there are as many; the rest is then not checked.
 * A check in code does not count: in the whole list it might hold.
 */
const surelyWrong = (schema: Schema<unknown>, input: unknown): readonly Issue[] | undefined => {
  const first = firstItems(input, probedItems)
  if (first === input) return undefined
  const probed = schema.safeParse(first, { error: issueText })
  if (probed.success) return undefined
  const sure = probed.error.issues.flatMap(eachKey).filter(({ code }) => code !== 'custom')
  return sure.length > maxRefusals ? sure : undefined
}

/** The first steps of the place are enough to find it. */
const tooDeep = (path: readonly PropertyKey[]): Issue => ({
  path: path.slice(0, 3),
  message: `expected at most ${maxLevels} levels`,
})

const unexplained: Issue = { path: [], message: 'another value' }

/** Splits an issue about several unknown properties into one issue for each. */
const eachKey = (issue: Issue): readonly Issue[] =>
  issue.keys?.map((key) => ({ path: [...issue.path, key], message: 'no property of this name' })) ?? [issue]

const refusalOf = (
  { path, message, params }: Issue,
  name: string,
  input: unknown,
  code: HelpdeskErrorCode,
): HelpdeskError => {
  const { error = code, reason } = params ?? {}
  return refusal(
    error,
    placeOf([name, ...path]),
    expectedIn(message),
    valueAt(input, path),
    reason && { reason },
  )
}

/** Writes a path for people: `rules[2].any[0].operator`. */
export const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .slice(1)

/** Extracts the expectation from a zod message: `Invalid input: expected string, received number`. */
const expectedIn = (message: string): string =>
  message
    .replace(/^Invalid input$/, 'another value')
    .replace(/^.*?expected /i, '')
    .replace(/, received \w+$/, '')

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? own(at, String(step)) : undefined),
    input,
  )
