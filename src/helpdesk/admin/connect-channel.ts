import { channelAddress } from '../../inbox/channel-kinds/channel-address'
import { absent, write } from '../../records/known'
import type { Channel, CustomChannel } from '../../settings/channel'
import { type CustomChannelInput, parseCustomChannel } from '../../settings/custom-channel-schema'
import { HelpdeskError } from '../../shared/errors'
import type { Plan } from '../../shared/plan'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { alreadyExists } from './must-be-free'
import { readRoutingPeople } from './read-setup'

/** D-01: connects a channel of a host kind and reserves its address. */
export const connectChannel = async (
  ports: Pick<Ports, 'channels' | 'ids' | 'strategies'>,
  reader: Reader,
  input: CustomChannelInput,
): Promise<readonly [CustomChannel, ...Partial<Plan>[]]> => {
  const { channels, ids } = ports
  const { id = ids.next('channel'), ...rest } = parseCustomChannel(
    input,
    channels.kinds,
    await readRoutingPeople(ports, reader),
  )
  const channel: CustomChannel = { ...rest, id, active: true }
  const addressId = rest.address === undefined ? undefined : channelAddress(rest.kind, rest.address)
  const [known, taken] = await Promise.all([
    reader.one('channel', id),
    addressId === undefined ? absent : reader.one('channel-address', addressId),
    reader.need('inbox', rest.inboxId),
  ])
  const before = known.value
  if (before && !canReplace(before, channel)) throw alreadyExists('channel', id)
  if (taken.value && taken.value.channelId !== id) throw addressTaken(rest.address ?? '')
  return [
    channel,
    write('channel', id, known, channel),
    addressId === undefined ? {} : write('channel-address', addressId, taken, { channelId: id }),
  ]
}

/** Whether a channel may replace another: same kind, same inbox and same address. */
export const canReplace = (before: Channel, after: Channel): boolean =>
  before.kind === after.kind && before.inboxId === after.inboxId && addressOf(before) === addressOf(after)

const addressOf = (channel: Channel): string | undefined =>
  'address' in channel ? channel.address : undefined

export const addressTaken = (address: string): HelpdeskError =>
  new HelpdeskError('ALREADY_EXISTS', `Expected an address that no inbox has, found ${address}.`, {
    reason: 'ADDRESS_ALREADY_CONNECTED',
  })
