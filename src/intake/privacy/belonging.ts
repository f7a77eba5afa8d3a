import { allowId } from '../../inbox/blocking/block-ids'
import { holdId } from '../../records/hold'
import { type Person, principalsOf } from '../../records/person'
import type { RecordKind } from '../../records/records'
import { blocksOf } from './erase-names'

/**
 * How each kind of record belongs to a person: by an id derived from a name of the person; as part of their `thread`,
 * of their consent (`chain`), or of the messages of their `browser`; or to `nobody`. The type requires an entry for
 * each new kind. Records of a person are exported and erased.
 */
export const belonging: {
  readonly [Kind in RecordKind]:
    | ((person: Person) => readonly string[])
    | 'thread'
    | 'chain'
    | 'browser'
    | 'nobody'
} = {
  contact: ({ contactIds }) => contactIds,
  'contact-address': ({ addresses }) => addresses,
  visitor: ({ visitorIds }) => visitorIds,
  block: ({ contactIds, visitorIds, addresses }) =>
    [
      ...contactIds.flatMap((id) => blocksOf('contact', id)),
      ...visitorIds.flatMap((id) => blocksOf('visitor', id)),
      ...addresses.flatMap((address) => blocksOf('address', address)),
    ].map(({ id }) => id),
  allow: ({ addresses }) => addresses.map((value) => allowId({ subject: { kind: 'address', value } })),
  hold: ({ contactIds, visitorIds }) => [
    ...contactIds.map((id) => holdId({ kind: 'contact', id })),
    ...visitorIds.map((id) => holdId({ kind: 'visitor', id })),
  ],
  'consent-head': principalsOf,
  conversation: 'thread',
  message: 'thread',
  decision: 'thread',
  'mail-id': 'thread',
  'mail-head': 'thread',
  'mail-sender': 'thread',
  'mail-file': 'thread',
  'pending-subscription': 'thread',
  consent: 'chain',
  'withdrawal-confirmation': 'chain',
  disposition: 'browser',
  suppressed: 'browser',
  account: 'nobody',
  user: 'nobody',
  inbox: 'nobody',
  channel: 'nobody',
  'channel-address': 'nobody',
  widget: 'nobody',
  'widget-draft': 'nobody',
  bot: 'nobody',
  field: 'nobody',
  'saved-view': 'nobody',
  load: 'nobody',
  pool: 'nobody',
  turn: 'nobody',
  'consent-text': 'nobody',
  privacy: 'nobody',
  retention: 'nobody',
  'retention-run': 'nobody',
  tombstone: 'nobody',
  removal: 'nobody',
}
