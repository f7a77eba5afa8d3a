/** The zones of the browser, and the chosen one, which may be an alias. */
export const zoneNames = (chosen: string): readonly string[] => [
  ...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]),
]

/** The local time of a zone in the format of a datetime field: `2026-12-24T18:30`. */
export const localTime = (zone: string, at: number): string =>
  new Date(at)
    .toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T')
