import type { ChannelKind } from '../conversation/conversation'
import type { ChannelKindDefinition } from './channel-kind'
import { chatKind } from './chat'
import { emailKind } from './email'

/** The registered kinds by name. It is a map, so that a name such as `constructor` finds nothing. */
export type ChannelKinds = ReadonlyMap<ChannelKind, ChannelKindDefinition>

/** The kinds of the library. */
export const builtInKinds: readonly ChannelKindDefinition[] = [chatKind, emailKind]

/** The kinds of the library and those of a host, by name. A host's definition replaces one of the same name. Throws nothing. */
export const channelKinds = (ofHost: readonly ChannelKindDefinition[] = []): ChannelKinds =>
  new Map([...builtInKinds, ...ofHost].map((definition) => [definition.kind, definition]))

/** The definition of a kind; `unknownKind` if it is not registered. */
export const kindOf = (kinds: ChannelKinds, kind: ChannelKind): ChannelKindDefinition =>
  kinds.get(kind) ?? unknownKind(kind)

/** The name of a host kind has a dot; the library's names have none. */
export const isHostKind = (kind: ChannelKind): boolean => kind.includes('.')

/**
 * The definition of a kind that is not registered, such as one that the host has removed. It allows no sending. Its
 * conversations are still listed, exported, retained and erased.
 */
export const unknownKind = (kind: ChannelKind): ChannelKindDefinition => ({
  kind,
  sessions: false,
  reopening: true,
  customer: 'contact',
  identifiedBy: 'address',
  consentPrincipal: 'address',
  sending: false,
  subjects: false,
  files: false,
  richText: false,
  receipts: false,
  transcripts: false,
  disassociation: false,
  blocking: ['address', 'contact'],
  targetedMessages: false,
  availability: false,
  ownRouting: true,
  ownedAddresses: true,
  retention: { class: kind, anonymiseAfterDays: null, deleteAfterDays: null },
  registered: false,
})
