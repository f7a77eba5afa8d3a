/** The zones that the browser knows, and one that may be written in another way. */
export const zoneNames = (chosen: string): readonly string[] => [
  ...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', chosen]),
]

/** What the clocks of a zone show, as a field for local times takes it: `2026-12-24T18:30`. */
export const localTime = (zone: string, at: number): string =>
  new Date(at)
    .toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T')
