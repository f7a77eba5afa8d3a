import { type Finding, finding } from '../../shared/finding'
import { listOf, object, optional, text } from '../../shared/guard'
import { canonicalAddress, canonicalDomain } from '../mail/canonical-address'
import type { AllowEntry, Block, BlockSubject } from './block'
import { allowedForm, blocksForm } from './guards'
import { coveringSubjects, specificity } from './subjects'

/** The blocks and allow entries of an account, and the addresses of its mail channels. */
export type BlockLists = {
  /** The canonical addresses of the mail channels, their groups and aliases. @default none */
  readonly ownAddresses?: readonly string[]
  /** Blocks of channel kinds other than `email` and `all` are left out, because they do not concern mail. @default none */
  readonly blocks?: readonly Block[]
  /** @default none */
  readonly allowed?: readonly AllowEntry[]
}

/** Finds blocks and allow entries that have no effect on mail, and blocks that cover an own address. Throws nothing. */
export const lintBlockLists = (about: BlockLists): readonly Finding[] => {
  const fault = listsForm(about)
  if (fault) {
    const place = `about${fault.place}`
    const { expected } = fault
    return [finding('MALFORMED_RULE', place, `Expected ${expected} at ${place}.`, `Write ${expected} there.`)]
  }
  const { ownAddresses = [], blocks = [], allowed = [] } = about
  const placedBlocks = placed(blocks, 'about.blocks')
  const placedAllowed = placed(allowed, 'about.allowed')
  const known = { blocks: bySubject(placedBlocks), allowed: bySubject(placedAllowed) }
  return [
    ...placedBlocks.filter(isOnMail).flatMap((block) => lintBlock(block, known)),
    ...placedAllowed.flatMap((entry) => lintAllowed(entry, known)),
    ...ownBlocked(ownAddresses, known),
  ]
}

const listsForm = object({
  ownAddresses: optional(listOf(text)),
  blocks: optional(blocksForm),
  allowed: optional(allowedForm),
})

type Placed<Entry> = { readonly entry: Entry; readonly index: number; readonly path: string }

type Known = {
  readonly blocks: ReadonlyMap<string, readonly Placed<Block>[]>
  readonly allowed: ReadonlyMap<string, readonly Placed<AllowEntry>[]>
}

const placed = <Entry>(entries: readonly Entry[], list: string): readonly Placed<Entry>[] =>
  entries.map((entry, index) => ({ entry, index, path: `${list}[${index}]` }))

const bySubject = <Entry extends { readonly subject: BlockSubject }>(entries: readonly Placed<Entry>[]) => {
  const map = new Map<string, Placed<Entry>[]>()
  for (const each of entries) {
    const key = keyOf(each.entry.subject)
    map.set(key, [...(map.get(key) ?? []), each])
  }
  return map
}

const keyOf = ({ kind, value }: BlockSubject): string => `${kind} ${value}`

const isOnMail = ({ entry }: Placed<Block>): boolean =>
  entry.channelKind === 'all' || entry.channelKind === 'email'

/** The entries that cover a subject: those of the subject itself first, then those of its domains. */
const covering = <Entry>(
  subject: BlockSubject,
  map: ReadonlyMap<string, readonly Placed<Entry>[]>,
): readonly Placed<Entry>[] => coveringSubjects(subject).flatMap((each) => map.get(keyOf(each)) ?? [])

const lintBlock = (block: Placed<Block>, known: Known): readonly Finding[] => {
  const { subject, channelKind } = block.entry
  if (neverMatches(subject)) return [neverMatching(block, 'block')]
  const isException = (wide: Placed<Block>): boolean =>
    covering(subject, known.allowed).some(
      ({ entry }) => specificity(entry.subject) > specificity(wide.entry.subject),
    )
  const wider = covering(subject, known.blocks).find(
    (other) =>
      other !== block &&
      (other.entry.channelKind === 'all' || other.entry.channelKind === channelKind) &&
      (isSameBlock(other, block) ? other.index < block.index : !isException(other)),
  )
  if (wider === undefined) return []
  return [isSameBlock(wider, block) ? duplicate(block, wider) : redundant(block, wider)]
}

const isSameBlock = (left: Placed<Block>, right: Placed<Block>): boolean =>
  keyOf(left.entry.subject) === keyOf(right.entry.subject) &&
  left.entry.channelKind === right.entry.channelKind

const lintAllowed = (allow: Placed<AllowEntry>, known: Known): readonly Finding[] => {
  const { subject } = allow.entry
  if (neverMatches(subject)) return [neverMatching(allow, 'allow entry')]
  const block = known.blocks.get(keyOf(subject))?.find(isOnMail)
  if (block) return [blockWins(allow, block)]
  const isException = (wide: Placed<AllowEntry>): boolean =>
    covering(subject, known.blocks).some(
      ({ entry }) => specificity(entry.subject) >= specificity(wide.entry.subject),
    )
  const wider = covering(subject, known.allowed).find(
    (other) =>
      other !== allow && (isSameSubject(other, allow) ? other.index < allow.index : !isException(other)),
  )
  if (wider === undefined) return []
  return [isSameSubject(wider, allow) ? duplicate(allow, wider) : redundant(allow, wider)]
}

const isSameSubject = (left: Placed<AllowEntry>, right: Placed<AllowEntry>): boolean =>
  keyOf(left.entry.subject) === keyOf(right.entry.subject)

const ownBlocked = (ownAddresses: readonly string[], { blocks }: Known): readonly Finding[] => {
  const covered = new Map<string, string>()
  for (const address of ownAddresses)
    for (const { path } of covering({ kind: 'address', value: address }, blocks).filter(isOnMail))
      if (!covered.has(path)) covered.set(path, address)
  return [...covered].map(([path, address]) =>
    finding(
      'OWN_ADDRESS_BLOCKED',
      path,
      `The block covers ${quoted(address)}, which is an address of a channel, so it also blocks colleagues who write from there.`,
      { sentence: 'Remove the block, or name a narrower address or domain.', remove: true },
    ),
  )
}

/** A domain of digits could be a part of an IP address, so nothing is said about it. */
const neverMatches = ({ kind, value }: BlockSubject): boolean => {
  if (value.includes(':')) return false
  if (kind === 'address') return canonicalAddress(value) !== value
  return kind === 'domain' && !/^[\d.]+$/.test(value) && canonicalDomain(value) !== value
}

type AnyPlaced = Placed<{ readonly subject: BlockSubject }>

const neverMatching = ({ entry: { subject }, path }: AnyPlaced, name: string): Finding => {
  const { kind, value } = subject
  const canonical = kind === 'address' ? canonicalAddress(value) : canonicalDomain(value)
  return finding(
    'ENTRY_NEVER_MATCHES',
    canonical === undefined ? path : `${path}.subject.value`,
    `The ${name} of ${quoted(value)} never matches a sender, because it is not a canonical ${kind}.`,
    canonical === undefined
      ? { sentence: 'Remove it.', remove: true }
      : { sentence: `Write ${quoted(canonical)}.`, replacement: canonical },
  )
}

const duplicate = ({ entry, path }: AnyPlaced, earlier: AnyPlaced): Finding =>
  finding('DUPLICATE', path, `${quoted(entry.subject.value)} is in the list already, at ${earlier.path}.`, {
    sentence: 'Remove it.',
    remove: true,
  })

const redundant = ({ entry, path }: AnyPlaced, wider: AnyPlaced): Finding =>
  finding(
    'REDUNDANT',
    path,
    `${quoted(entry.subject.value)} has no effect, because ${quoted(wider.entry.subject.value)} at ${wider.path} covers it.`,
    { sentence: 'Remove it.', remove: true },
  )

const blockWins = ({ entry, path }: AnyPlaced, block: AnyPlaced): Finding =>
  finding(
    'BLOCK_BEATS_ALLOW',
    path,
    `${quoted(entry.subject.value)} is allowed here and blocked at ${block.path}. The block wins, so the allow entry has no effect on mail.`,
    { sentence: 'Remove one of the two.', remove: true },
  )

const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
