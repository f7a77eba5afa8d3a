import {
  type ChannelKindDefinition,
  type ChannelMessage,
  createHelpdesk,
  type HostChannel,
  type OutgoingChannelMessage,
} from '../../../src/index'
import { openShop, type ShopOptions, secret } from '../shop'

/** A kind that a host adds: neither chat nor mail. */
export const smsKind: ChannelKindDefinition = {
  kind: 'acme.sms',
  sessions: false,
  reopening: true,
  customer: 'contact',
  identifiedBy: 'address',
  consentPrincipal: 'address',
  sending: 'host',
  subjects: false,
  files: true,
  richText: false,
  receipts: true,
  transcripts: false,
  disassociation: false,
  blocking: ['address'],
  targetedMessages: false,
  availability: false,
  ownRouting: true,
  ownedAddresses: true,
  retention: { class: 'acme.sms', anonymiseAfterDays: 30, deleteAfterDays: 60 },
}

/** The program of a kind over a provider that takes each id once. */
export const smsChannel = (but: Partial<ChannelKindDefinition> = {}) => {
  const sent = new Map<string, OutgoingChannelMessage>()
  const provider: { refuses?: 'temporary' | 'permanent' } = {}
  const definition: ChannelKindDefinition = { ...smsKind, ...but }
  const send = async (message: OutgoingChannelMessage): Promise<void> => {
    const { refuses } = provider
    delete provider.refuses
    if (refuses) throw Object.assign(new Error('refused'), { permanent: refuses === 'permanent' })
    sent.set(message.id, message)
  }
  const channel: HostChannel = { definition, ...(definition.sending === 'host' && { send }) }
  return { channel, provider, sent: () => [...sent.values()] }
}

export const number = '+4720000000'
export const channelId = `acme.sms:${number}`

/** The shop with one telephone number of the kind, whose messages Ana or Ben get. */
export const openSmsShop = async (but: Partial<ChannelKindDefinition> = {}, options: ShopOptions = {}) => {
  const sms = smsChannel(but)
  const shop = await openShop({ channels: [sms.channel], ...options })
  const { ownedAddresses, ownRouting } = sms.channel.definition
  await shop.ada.channels.connect({
    kind: 'acme.sms',
    id: channelId,
    inboxId: 'support',
    name: 'Text us',
    ...(ownedAddresses && { address: number }),
    ...(ownRouting && { routing: { kind: 'assign', users: ['ana', 'ben'], teams: [] } }),
  })
  const side = shop.acme.channel('acme.sms')
  const others = createHelpdesk({
    storage: shop.storage,
    clock: shop.clock,
    secret,
    ...(options.files && { files: options.files }),
  })
  return {
    ...shop,
    ...sms,
    side,
    /** Receives a message of Jo, and gives the conversation that it went to. */
    texts: async (text: string, given: Partial<ChannelMessage> = {}): Promise<string> =>
      (await side.receive(texted(text, given))).conversationId ?? '',
    conversation: async (id: string) => (await shop.acme.agent('ana').conversations.get(id)).conversation,
    /** The same account, in a helpdesk that did not register the kind. */
    without: { helpdesk: others, acme: others.account('acme') },
  }
}

export const jo = '+4790000001'

export const texted = (text: string, but: Partial<ChannelMessage> = {}): ChannelMessage => ({
  channelId,
  providerId: text,
  from: jo,
  name: 'Jo',
  text,
  ...but,
})
