import { isOpenAt } from '../../availability'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { isChat } from '../../inbox/channel-kinds/chat'
import type { Channel } from '../../settings/channel'
import type { Instant } from '../../shared/instant'

/** Whether a bot may hand off now, by the business hours of its channel; always where channels of the kind have none. */
export const isWithinHours = (
  kind: ChannelKindDefinition,
  channel: Channel | undefined,
  now: Instant,
): boolean => {
  if (!kind.availability || channel === undefined || !isChat(channel)) return true
  const { availability } = channel
  return availability.mode === 'hours' ? isOpenAt(availability.hours, now) : true
}
