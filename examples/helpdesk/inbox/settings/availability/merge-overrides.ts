import type { DateOverride } from 'frontdesk/availability'

export interface Merged {
  /** All dates, in their order. */
  readonly overrides: readonly DateOverride[]
  readonly added: readonly DateOverride[]
  /** How many of the new ones are set already, and stay as they are. */
  readonly kept: number
}

/** Adds dates to those that are set. What somebody typed by hand is never overwritten by a calendar. */
export const mergeOverrides = (set: readonly DateOverride[], imported: readonly DateOverride[]): Merged => {
  const taken = new Set(set.map(({ date }) => date))
  const added = imported.filter(({ date }) => !taken.has(date))
  const overrides = [...set, ...added].sort((a, b) => (a.date < b.date ? -1 : 1))
  return { overrides, added, kept: imported.length - added.length }
}
