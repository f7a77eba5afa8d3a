import { DateTime } from 'luxon'
import type { WallTime } from '../local-time'

/**
 * The wall time in zone `to` when the clocks of zone `from` show `wall`, as RFC 5545 (3.3.5) reads it: a time that
 * `from` skips counts with the offset before the gap, and a time that occurs twice is the first. Both zones must be
 * known (`isZone`).
 */
export const wallTimeBetween = (from: string, to: string, wall: WallTime): WallTime => {
  const local = DateTime.fromMillis(wall, { zone: 'utc' }).setZone(from, { keepLocalTime: true })
  const [first = local] = local.getPossibleOffsets()
  return first.setZone(to).setZone('utc', { keepLocalTime: true }).toMillis()
}
