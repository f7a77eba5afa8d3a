import { clockTime } from '../parts/time-words'

/** "22:05 in Europe/Madrid", or undefined for a zone that the browser does not know. */
export const localTime = (now: number, zone: string): string | undefined => {
  try {
    return `${clockTime(now, zone)} in ${zone.replaceAll('_', ' ')}`
  } catch {
    return undefined
  }
}
