import type { ChannelKindDefinition } from '../../../src/inbox/channel-kinds/channel-kind'
import { unknownKind } from '../../../src/inbox/channel-kinds/channel-kinds'
import { smsKind } from '../../helpdesk/channel/sms'

/** A host's kind that sends and reports the delivery. */
export const sms: ChannelKindDefinition = { ...smsKind, files: false, retention: { class: 'chat' } }

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
