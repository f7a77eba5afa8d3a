import { isOpenAt } from '../../availability'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { isChat } from '../../inbox/channel-kinds/chat'
import type { Channel } from '../../settings/channel'
import type { Instant } from '../../shared/instant'

/**
 * Whether the channel is within its business hours. Always true for kinds without business hours.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a time outside the years 1 to 9999; `ZONE_INVALID` or `INVALID_RULE` for
 * hours that `parseBusinessHours` would refuse.
 */
export const isWithinHours = (
  kind: ChannelKindDefinition,
  channel: Channel | undefined,
  now: Instant,
): boolean => {
  if (!kind.availability || channel === undefined || !isChat(channel)) return true
  const { availability } = channel
  return availability.mode === 'hours' ? isOpenAt(availability.hours, now) : true
}
