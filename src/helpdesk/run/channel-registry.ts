import type { HostChannel } from '../../adapters/contracts/channel'
import { type ChannelKinds, channelKinds } from '../../inbox/channel-kinds/channel-kinds'
import { parseChannelKind } from '../../inbox/channel-kinds/schema'
import type { ChannelKind } from '../../inbox/conversation/conversation'
import { refusal } from '../../shared/refuse'

/** The registered channel kinds, and the host's implementations. */
export interface ChannelRegistry {
  readonly kinds: ChannelKinds
  readonly hosts: ReadonlyMap<ChannelKind, HostChannel>
}

/**
 * D-15: validates the channel kinds of the host. A name without a dot, such as `all` or `__proto__`, is refused, and so
 * is a duplicate name.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place.
 */
export const registerChannels = (channels: readonly HostChannel[] = []): ChannelRegistry => {
  const hosts = new Map<ChannelKind, HostChannel>()
  if (!isList(channels)) throw refusal('INVALID_RULE', 'channels', 'a list of channels', channels)
  for (const [index, channel] of channels.entries()) {
    const place = `channels[${index}]`
    if (typeof channel !== 'object' || channel === null)
      throw refusal('INVALID_RULE', place, 'a channel with its definition', channel)
    const definition = parseChannelKind(channel.definition, `${place}.definition`)
    const { kind, sending } = definition
    if (hosts.has(kind)) {
      throw refusal('INVALID_RULE', `${place}.definition.kind`, 'a name that no other kind has', kind)
    }
    if ((sending === 'host') !== (typeof channel.send === 'function')) {
      const expected =
        sending === 'host'
          ? 'a function that sends'
          : 'no function, because the definition has sending: false'
      throw refusal('INVALID_RULE', `${place}.send`, expected, typeof channel.send)
    }
    hosts.set(kind, { definition, send: channel.send?.bind(channel) })
  }
  return { kinds: channelKinds([...hosts.values()].map(({ definition }) => definition)), hosts }
}

const isList = (given: unknown): boolean => Array.isArray(given)
