import type { DateOverride } from 'frontdesk/availability'

export interface Merged {
  /** All dates, in their order. */
  readonly overrides: readonly DateOverride[]
  readonly added: readonly DateOverride[]
  /** The number of imported dates that already exist, and are not changed. */
  readonly kept: number
}

/** Adds imported dates. An import never overwrites an existing date. */
export const mergeOverrides = (set: readonly DateOverride[], imported: readonly DateOverride[]): Merged => {
  const taken = new Set(set.map(({ date }) => date))
  const added = imported.filter(({ date }) => !taken.has(date))
  const overrides = [...set, ...added].sort((a, b) => (a.date < b.date ? -1 : 1))
  return { overrides, added, kept: imported.length - added.length }
}
