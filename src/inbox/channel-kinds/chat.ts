import type { ChannelKindDefinition } from './channel-kind'

export const chatKind: ChannelKindDefinition = {
  kind: 'chat',
  sessions: true,
  reopening: true,
  customer: 'visitor',
  identifiedBy: 'cookie',
  consentPrincipal: 'browser',
  sending: 'widget',
  subjects: false,
  files: false,
  richText: false,
  receipts: false,
  transcripts: true,
  disassociation: true,
  blocking: ['visitor'],
  targetedMessages: true,
  availability: true,
  ownRouting: false,
  ownedAddresses: false,
  retention: { class: 'chat' },
}

/** True for the settings of a chat channel. */
export const isChat = <Channel extends { readonly kind: string }>(
  channel: Channel,
): channel is Extract<Channel, { readonly kind: 'chat' }> => channel.kind === 'chat'
