/** A value of an explanation as text for agents. */
export const valueWords = (value: unknown): string => {
  if (value === null || value === '') return 'nothing'
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (typeof value === 'number') return isInstant(value) ? dateWords(value) : String(value)
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueWords).join(', ')
  if (typeof value === 'object') return objectWords(value)
  return String(value)
}

const objectWords = (value: object): string =>
  Object.entries(value)
    .map(([name, part]) => `${name} ${valueWords(part)}`)
    .join(', ') || 'none'

/** Explanations contain instants as epoch milliseconds. Whole numbers from 2001 to 2065 are shown as instants. */
const isInstant = (value: number): boolean => Number.isInteger(value) && value > 1e12 && value < 3e12

const dateWords = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
