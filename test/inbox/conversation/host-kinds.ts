import type { ChannelKindDefinition } from '../../../src/inbox/channel-kinds/channel-kind'
import { unknownKind } from '../../../src/inbox/channel-kinds/channel-kinds'

/** A host's kind that sends and reports the delivery. */
export const sms: ChannelKindDefinition = {
  kind: 'acme.sms',
  sessions: false,
  reopening: true,
  customer: 'contact',
  identifiedBy: 'address',
  consentPrincipal: 'address',
  sending: 'host',
  subjects: false,
  files: false,
  richText: false,
  receipts: true,
  transcripts: false,
  disassociation: false,
  blocking: ['address'],
  targetedMessages: false,
  availability: false,
  ownRouting: true,
  ownedAddresses: true,
  retention: { class: 'chat' },
}

/** A host's kind that only receives, and never reopens. */
export const fax: ChannelKindDefinition = {
  ...sms,
  kind: 'acme.fax',
  reopening: false,
  sending: false,
  receipts: false,
}

/** A kind that the host has removed. */
export const gone: ChannelKindDefinition = unknownKind('acme.gone')
