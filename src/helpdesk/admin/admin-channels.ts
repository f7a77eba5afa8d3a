import { create, write } from '../../records/known'
import type { ChatChannel, CustomChannel, EmailChannel } from '../../settings/channel'
import type { CustomChannelInput } from '../../settings/custom-channel-schema'
import { type ChatInput, type HostedAddressInput, parseChat, parseHostedAddress } from '../../settings/schema'
import type { AdminContext } from './admin-context'
import { addressTaken, canReplace, connectChannel } from './connect-channel'
import { alreadyExists } from './must-be-free'
import { readRoutingPeople } from './read-setup'

/** The channels through which customers reach an inbox. */
export interface AdminChannels {
  /**
   * Connects the chat of an inbox, or changes the chat with the given id.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` or `ZONE_INVALID`
   * with the place; `UNKNOWN_RECORD` for an unknown inbox; `ALREADY_EXISTS` if another channel has this id.
   */
  connectChat(input: ChatInput): Promise<ChatChannel>
  /**
   * Connects a channel of a registered host kind, such as one telephone number, or changes the channel with the given
   * id.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` with the place when no such kind is
   * registered; `UNKNOWN_RECORD` for an unknown inbox; `ALREADY_EXISTS` if another channel has this id, and with the
   * reason `ADDRESS_ALREADY_CONNECTED` when another channel of the kind has the address.
   */
  connect(input: CustomChannelInput): Promise<CustomChannel>
  /**
   * E-01: creates a mail address that the host's own mail server receives for. Its mail belongs to the inbox.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` with the place;
   * `UNKNOWN_RECORD` for an unknown inbox; `ALREADY_EXISTS` with the reason `ADDRESS_ALREADY_CONNECTED` (E-04).
   */
  createHostedAddress(input: HostedAddressInput): Promise<EmailChannel>
}

export const createAdminChannels = ({ ports, asAdmin }: AdminContext): AdminChannels => ({
  connectChat: (input) =>
    asAdmin(async (reader) => {
      const channel: ChatChannel = { kind: 'chat', active: true, ...parseChat(input) }
      const [known] = await Promise.all([
        reader.one('channel', channel.id),
        reader.need('inbox', channel.inboxId),
      ])
      if (known.value && !canReplace(known.value, channel)) throw alreadyExists('channel', channel.id)
      return [channel, write('channel', channel.id, known, channel)]
    }),
  connect: (input) => asAdmin((reader) => connectChannel(ports, reader, input)),
  createHostedAddress: (input) =>
    asAdmin(async (reader) => {
      const channel: EmailChannel = {
        kind: 'email',
        active: true,
        ...parseHostedAddress(input, await readRoutingPeople(ports, reader)),
      }
      const { id, address } = channel
      const [taken] = await Promise.all([
        reader.one('channel-address', address),
        reader.need('inbox', channel.inboxId),
      ])
      // E-04: an address belongs to one channel.
      if (taken.value) throw addressTaken(address)
      return [channel, create('channel', id, channel), create('channel-address', address, { channelId: id })]
    }),
})
