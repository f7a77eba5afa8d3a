import { allowIds, blockIds } from '../../inbox/blocking/block-ids'
import { channelAddress } from '../../inbox/channel-kinds/channel-address'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ChannelMessage } from '../../intake/channel/channel-message'
import { channelSender } from '../../intake/channel/channel-records'
import type { decideChannelMessage } from '../../intake/channel/decide-channel-message'
import { channelDispositionId } from '../../records/disposition'
import { poolId } from '../../records/pool'
import { addressTombstoneId, newContactId } from '../../records/tombstone'
import type { Condition } from '../../rules/condition'
import type { CustomChannel } from '../../settings/channel'
import { readMembers } from '../read/read-members'
import type { Ports } from '../run/ports'
import type { FactReader, Reader } from '../run/reader'
import type { ReadFor } from '../run/transact'

/** Reads the facts for a message that arrives on a channel of a host kind. */
export const readChannelFacts = async (
  ports: Pick<Ports, 'storage' | 'clock' | 'secret' | 'strategies'>,
  account: string,
  reader: FactReader,
  message: ChannelMessage,
  channel: CustomChannel,
  kind: ChannelKindDefinition,
): Promise<ReadFor<typeof decideChannelMessage>> => {
  const dispositionId = channelDispositionId(channel.id, message.providerId)
  const addressKey = channelAddress(channel.kind, message.from)
  const [{ value: inbox }, disposition, contactAddress, tombstone] = await Promise.all([
    reader.need('inbox', channel.inboxId),
    reader.value('disposition', dispositionId),
    reader.value('contact-address', addressKey),
    reader.one('tombstone', addressTombstoneId(ports.secret, account, addressKey)),
  ])
  const contactId = contactAddress?.contactId
  const sender = channelSender({ channel, addressKey, contactAddress })
  const [blocks, allowed, contact, conversation] = await Promise.all([
    reader.present('block', blockIds(sender)),
    reader.present('allow', allowIds(sender)),
    contactId === undefined ? null : reader.value('contact', contactId),
    contactId === undefined ? null : newestConversation(ports, account, reader, channel.id, contactId),
  ])
  const people = await readMembers(ports, reader, {
    inbox,
    rule: channel.routing,
    pool: poolId('channel', channel.id),
    conversation,
    ownerId: contact?.ownerId,
  })
  return {
    facts: {
      now: ports.clock.now(),
      kind,
      channel,
      inbox,
      people,
      disposition,
      conversation,
      blocks,
      allowed,
      addressKey,
      contactAddress,
      contact: contact ?? undefined,
      newContactId: newContactId(ports.secret, account, addressKey, tombstone.version),
      routing: 'now',
    },
    behind: {
      disposition: [{ kind: 'disposition', id: dispositionId }],
      conversation: conversation ? [{ kind: 'conversation', id: conversation.id }] : [],
      contactAddress: [{ kind: 'contact-address', id: addressKey }],
      blocks: blockIds(sender).map((id) => ({ kind: 'block', id })),
      allowed: allowIds(sender).map((id) => ({ kind: 'allow', id })),
    },
  }
}

/** The sender's conversation on the channel: an open one in the inbox, otherwise the newest. */
const newestConversation = async (
  { storage }: Pick<Ports, 'storage'>,
  account: string,
  reader: Reader,
  channelId: string,
  contactId: string,
): Promise<Conversation | null> => {
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
  return found === undefined ? null : reader.value('conversation', found.id)
}
