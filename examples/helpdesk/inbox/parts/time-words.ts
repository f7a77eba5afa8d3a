const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A duration in its largest unit: `now`, `5 min`, `3 h`, `2 d`. */
export const durationWords = (ms: number): string => {
  if (ms < minute) return 'now'
  if (ms < hour) return `${Math.floor(ms / minute)} min`
  if (ms < day) return `${Math.floor(ms / hour)} h`
  return `${Math.floor(ms / day)} d`
}

/** The time since an event; after a week, the date. */
export const agoWords = (at: number, now: number): string => {
  const passed = now - at
  if (passed < minute) return 'just now'
  if (passed < 7 * day) return `${durationWords(passed)} ago`
  const thisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    ...(!thisYear && { year: 'numeric' }),
  }).format(at)
}

export const exactTime = (at: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' }).format(at)

export const clockTime = (at: number, timeZone?: string): string =>
  new Intl.DateTimeFormat(undefined, { timeStyle: 'short', ...(timeZone && { timeZone }) }).format(at)

/** `Today`, `Yesterday` or the date. */
export const dayWords = (at: number, now: number): string => {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / day)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'full' }).format(at)
}

export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
