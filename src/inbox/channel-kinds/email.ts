import type { ChannelKindDefinition } from './channel-kind'

export const emailKind: ChannelKindDefinition = {
  kind: 'email',
  sessions: false,
  reopening: true,
  customer: 'contact',
  identifiedBy: 'address',
  consentPrincipal: 'address',
  sending: 'mail',
  subjects: true,
  files: true,
  richText: true,
  receipts: false,
  transcripts: false,
  disassociation: false,
  blocking: ['address'],
  targetedMessages: false,
  availability: false,
  ownRouting: true,
  ownedAddresses: true,
  retention: { class: 'email' },
}

/** True for the settings of a mail channel. */
export const isEmail = <Channel extends { readonly kind: string }>(
  channel: Channel,
): channel is Extract<Channel, { readonly kind: 'email' }> => channel.kind === 'email'
