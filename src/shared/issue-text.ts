/** The part of an issue of zod that its text is made of. */
interface Issue {
  readonly code?: string | undefined
  readonly expected?: unknown
  readonly values?: readonly unknown[]
  readonly options?: readonly unknown[]
  readonly format?: unknown
  readonly pattern?: unknown
  readonly origin?: unknown
  readonly exact?: boolean
  readonly inclusive?: boolean
  readonly minimum?: unknown
  readonly maximum?: unknown
}

/** The English text of an issue for which a schema has no text of its own: `zod/mini` has none. */
export const issueText = (issue: Issue): string => {
  const { code, expected, values = [], options = [], format, pattern } = issue
  if (code === 'invalid_type') return `expected ${String(expected)}`
  if (code === 'invalid_value') {
    return `expected ${values.length === 1 ? '' : 'one of '}${values.map(quoted).join('|')}`
  }
  if (code === 'too_big') return sizeText(issue, '<', issue.maximum)
  if (code === 'too_small') return sizeText(issue, '>', issue.minimum)
  if (code === 'invalid_format') {
    return format === 'regex'
      ? `Invalid string: must match pattern ${String(pattern)}`
      : `Invalid ${String(format)}`
  }
  if (code === 'invalid_key') return `Invalid key in ${String(issue.origin)}`
  if (code === 'invalid_union' && options.length > 0) {
    return `expected ${options.map((option) => `'${String(option)}'`).join(' | ')}`
  }
  return 'Invalid input'
}

const quoted = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value))

const sizeText = ({ origin, exact, inclusive }: Issue, than: '<' | '>', bound: unknown): string => {
  const limit = `${exact ? 'exactly ' : inclusive ? `${than}=` : than}${String(bound)}`
  const unit = origin === 'string' ? 'characters' : origin === 'array' ? 'items' : undefined
  return unit
    ? `expected ${String(origin)} to have ${limit} ${unit}`
    : `expected ${String(origin)} to be ${limit}`
}
