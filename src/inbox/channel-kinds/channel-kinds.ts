import type { ChannelKind } from '../conversation/conversation'
import type { ChannelKindDefinition } from './channel-kind'
import { chatKind } from './chat'
import { emailKind } from './email'

/** The kinds that are registered, by their names. A map: a name such as `constructor` finds nothing. */
export type ChannelKinds = ReadonlyMap<ChannelKind, ChannelKindDefinition>

/** The library's own kinds. */
export const builtInKinds: readonly ChannelKindDefinition[] = [chatKind, emailKind]

export const channelKinds = (ofHost: readonly ChannelKindDefinition[] = []): ChannelKinds =>
  new Map([...builtInKinds, ...ofHost].map((definition) => [definition.kind, definition]))

/** The definition of a kind; that of an unknown kind where none is registered. */
export const kindOf = (kinds: ChannelKinds, kind: ChannelKind): ChannelKindDefinition =>
  kinds.get(kind) ?? unknownKind(kind)

/** A name of a host's kind has a dot, and no name of ours has. */
export const isHostKind = (kind: ChannelKind): boolean => kind.includes('.')

/**
 * What is true of a kind that is not registered, such as one that a host stopped using: nothing is sent and nothing more
 * is lost than must be. Its conversations stay listed, exported, retained and erased.
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
