import * as z from 'zod/mini'
import { channelAddress } from '../inbox/channel-kinds/channel-address'
import { type ChannelKinds, isHostKind } from '../inbox/channel-kinds/channel-kinds'
import { parseRoutingRule, type RoutingPeople, type RoutingRule } from '../routing'
import { addressText, id } from '../shared/fields-schema'
import { parseWith } from '../shared/parse-with'
import { refusal } from '../shared/refuse'
import type { CustomChannel } from './channel'

/** What an admin gives to connect a channel of a host's kind. */
export interface CustomChannelInput {
  /** The name of a registered kind. */
  readonly kind: string
  /** The inbox that gets its conversations. */
  readonly inboxId: string
  /** The name that agents see. */
  readonly name: string
  /** The id of the new channel. @default the address with the kind before it; without an address a new one */
  readonly id?: string
  /** As the host writes it; of a kind whose channels have addresses, and of no other. */
  readonly address?: string
  /** Of a kind with a routing rule of its own, and of no other. @default unassigned */
  readonly routing?: RoutingRule
}

/**
 * The channel as it is saved, as far as its id is known.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place when no such kind is registered, or the kind has no such property.
 */
export const parseCustomChannel = (
  input: CustomChannelInput,
  kinds: ChannelKinds,
  people: RoutingPeople,
): Omit<CustomChannel, 'id' | 'active'> & { readonly id: string | undefined } => {
  const { kind, inboxId, name, id: given, address, routing } = parseWith(channel, 'channel', input)
  const definition = isHostKind(kind) ? kinds.get(kind) : undefined
  if (definition === undefined) {
    throw refusal('INVALID_RULE', 'channel.kind', 'a kind that the host registered', kind, {
      reason: 'CHANNEL_KIND_UNKNOWN',
    })
  }
  if (definition.ownedAddresses !== (address !== undefined)) {
    const expected = definition.ownedAddresses ? 'an address' : 'no address: channels of this kind have none'
    throw refusal('INVALID_RULE', 'channel.address', expected, address)
  }
  if (!definition.ownRouting && routing !== undefined) {
    throw refusal('INVALID_RULE', 'channel.routing', 'no rule: channels of this kind have none', routing)
  }
  return {
    kind: kind as CustomChannel['kind'],
    inboxId,
    name,
    id: given ?? (address === undefined ? undefined : channelAddress(kind, address)),
    ...(address !== undefined && { address }),
    routing: parseRoutingRule(routing ?? { kind: 'unassigned' }, people),
  }
}

const channel = z.strictObject({
  kind: z.string().check(z.maxLength(200)),
  inboxId: id,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  id: z.optional(id),
  address: z.optional(addressText),
  routing: z.optional(z.unknown()),
})
