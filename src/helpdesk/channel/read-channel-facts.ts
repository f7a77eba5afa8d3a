import { allowIds, blockIds } from '../../inbox/blocking/block-ids'
import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { channelAddress } from '../../inbox/channel-kinds/channel-address'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ChannelFacts } from '../../intake/channel/channel-facts'
import type { ChannelMessage } from '../../intake/channel/channel-message'
import { channelDispositionId } from '../../records/disposition'
import { absent, type Known } from '../../records/known'
import { poolId } from '../../records/pool'
import { addressTombstoneId, newContactId } from '../../records/tombstone'
import type { Condition } from '../../rules/condition'
import type { CustomChannel } from '../../settings/channel'
import { readMembers } from '../read/read-members'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'

/** Reads the facts for a message that arrives on a channel of a host kind. */
export const readChannelFacts = async (
  ports: Pick<Ports, 'storage' | 'clock' | 'secret' | 'strategies'>,
  account: string,
  reader: Reader,
  message: ChannelMessage,
  channel: CustomChannel,
  kind: ChannelKindDefinition,
): Promise<ChannelFacts> => {
  const addressKey = channelAddress(channel.kind, message.from)
  const [inbox, disposition, contactAddress, tombstone] = await Promise.all([
    reader.need('inbox', channel.inboxId),
    reader.one('disposition', channelDispositionId(channel.id, message.providerId)),
    reader.one('contact-address', addressKey),
    reader.one('tombstone', addressTombstoneId(ports.secret, account, addressKey)),
  ])
  const contactId = contactAddress.value?.contactId
  const sender = {
    channelKind: channel.kind,
    address: addressKey,
    ...(contactId !== undefined && { contactId }),
  }
  const [blocks, allowed, contact, conversation] = await Promise.all([
    reader.present('block', blockIds(sender)),
    reader.present('allow', allowIds(sender)),
    contactId === undefined ? absent : reader.one('contact', contactId),
    contactId === undefined ? absent : newestConversation(ports, account, reader, channel.id, contactId),
  ])
  const people = await readMembers(ports, reader, {
    inbox: inbox.value,
    routing: channel.routing,
    pool: poolId('channel', channel.id),
    conversation: conversation.value,
    ...(contact.value?.ownerId !== undefined && { ownerId: contact.value.ownerId }),
  })
  return {
    now: ports.clock.now(),
    kind,
    channel,
    inbox: inbox.value,
    people,
    disposition,
    conversation,
    blocked: decideBlocked({}, { sender, blocks, allowed }),
    addressKey,
    contactAddress,
    contact: contact.value,
    newContactId: newContactId(ports.secret, account, addressKey, tombstone.version),
  }
}

/** The sender's conversation on the channel: an open one in the inbox, otherwise the newest. */
const newestConversation = async (
  { storage }: Pick<Ports, 'storage'>,
  account: string,
  reader: Reader,
  channelId: string,
  contactId: string,
): Promise<Known<Conversation>> => {
  const ofSender: readonly Condition[] = [
    { fact: 'channelId', operator: 'equal', value: channelId },
    { fact: 'contactId', operator: 'equal', value: contactId },
  ]
  const open: readonly Condition[] = [
    { fact: 'status', operator: 'equal', value: 'open' },
    { fact: 'filtered', operator: 'isNotSet', value: true },
  ]
  const newest = async (further: readonly Condition[]) => {
    const sort = { field: 'lastMessageAt', direction: 'descending' } as const
    return (await storage.find(account, { where: { all: [...ofSender, ...further] }, sort, limit: 1 }))[0]
  }
  const found = (await newest(open)) ?? (await newest([]))
  return found === undefined ? absent : reader.one('conversation', found.id)
}
