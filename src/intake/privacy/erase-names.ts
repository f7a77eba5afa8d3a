import { allowId, blockId, hostBlockPrefix } from '../../inbox/blocking/block-ids'
import { builtInKinds } from '../../inbox/channel-kinds/channel-kinds'
import type { Contact, Visitor } from '../../inbox/contact'
import { visitorFeed } from '../../records/feeds'
import { holdId } from '../../records/hold'
import { type Known, overwrite } from '../../records/known'
import type { Person } from '../../records/person'
import { addressTombstoneId, visitorTombstoneId } from '../../records/tombstone'
import type { Instant } from '../../shared/instant'
import { joinPlans, type Plan, type RecordKey } from '../../shared/plan'

type Present<Value> = Extract<Known<Value>, { readonly value: Value }>

/** Removes a contact, unless it changed in between or came under a legal hold. */
export const eraseContact = ({ version, value: { id } }: Present<Contact>): Plan =>
  joinPlans({
    guards: [{ kind: 'contact', id, version }, notHeld('contact', id)],
    removes: [{ kind: 'contact', id }, ...blocksOf('contact', id)],
  })

/** Removes the link from an address to its contact. Later mail from the address is from an unknown sender. */
export const eraseAddress = (address: string): Plan =>
  joinPlans({
    removes: [
      { kind: 'contact-address', id: address },
      { kind: 'allow', id: allowId({ subject: { kind: 'address', value: address } }) },
      ...blocksOf('address', address),
    ],
  })

/** Removes a visitor and trims its feed. */
export const eraseVisitor = ({ version, value: { id } }: Present<Visitor>, feedPosition: number): Plan =>
  joinPlans({
    guards: [{ kind: 'visitor', id, version }, notHeld('visitor', id)],
    removes: [{ kind: 'visitor', id }, ...blocksOf('visitor', id)],
    trims: [{ feed: visitorFeed(id), upTo: feedPosition }],
  })

/** Writes a tombstone for each address and each visitor of an erased person. */
export const setTombstones = (
  secret: string,
  account: string,
  { visitorIds, addresses }: Pick<Person, 'visitorIds' | 'addresses'>,
  erasedAt: Instant,
): Plan =>
  joinPlans(
    ...[
      ...visitorIds.map(visitorTombstoneId),
      ...addresses.map((address) => addressTombstoneId(secret, account, address)),
    ].map((id) => overwrite('tombstone', id, { erasedAt })),
  )

const notHeld = (kind: 'contact' | 'visitor', id: string) => ({
  kind: 'hold',
  id: holdId({ kind, id }),
  version: 0,
})

/** The prefixes of the ids of the person's blocks on host kinds. */
export const hostBlockPrefixes = ({
  contactIds,
  addresses,
}: Pick<Person, 'contactIds' | 'addresses'>): readonly string[] => [
  ...contactIds.map((value) => hostBlockPrefix({ kind: 'contact', value })),
  ...addresses.map((value) => hostBlockPrefix({ kind: 'address', value })),
]

/**
 * The blocks of the person on the library's kinds. `hostBlockPrefixes` finds those on host kinds. The block of a whole
 * domain names no person and stays.
 */
export const blocksOf = (kind: 'contact' | 'visitor' | 'address', value: string): readonly RecordKey[] =>
  [...builtInKinds.map((each) => each.kind), 'all'].map((channelKind) => ({
    kind: 'block',
    id: blockId({ subject: { kind, value }, channelKind }),
  }))
