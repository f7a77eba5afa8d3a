import { type HoursPlan, isOpenOn, type Wall } from './plan'

/** The local time, from a cached formatter of the runtime for each zone. */
export const wallOf = (zone: string, at: number): Wall => {
  const formatter = formatters.get(zone) ?? makeFormatter(zone)
  const parts: Record<string, number> = {}
  for (const { type, value } of formatter.formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts
  return { year, month, day, minute: (hour % 24) * 60 + minute }
}

const formatters = new Map<string, Intl.DateTimeFormat>()

export const makeFormatter = (zone: string): Intl.DateTimeFormat => {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  formatters.set(zone, formatter)
  return formatter
}

export const isOpen = (plan: HoursPlan, at: number): boolean => isOpenOn(plan, wallOf(plan.zone, at))

/** Checks every quarter of an hour: all ranges begin at a quarter, in every zone of the workload. */
export const nextOpening = (plan: HoursPlan, at: number): number => {
  let open = isOpen(plan, at)
  for (let look = at - (at % quarter) + quarter; ; look += quarter) {
    const opens = isOpen(plan, look)
    if (opens && !open) return look
    open = opens
  }
}

const quarter = 15 * 60_000
