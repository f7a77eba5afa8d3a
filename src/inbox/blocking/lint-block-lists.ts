import { type Finding, finding, malformed } from '../../shared/finding'
import { listOf, object, optional, text } from '../../shared/guard'
import { emailKind } from '../channel-kinds/email'
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
  /** The allow entries of the account. @default none */
  readonly allowed?: readonly AllowEntry[]
}

/** Finds blocks and allow entries that have no effect on mail, and blocks that cover an own address. Throws nothing. */
export const lintBlockLists = (about: BlockLists): readonly Finding[] => {
  const fault = listsForm(about)
  if (fault) return [malformed(`about${fault.place}`, fault.expected)]
  const { ownAddresses = [], blocks = [], allowed = [] } = about
  const placedBlocks = placed(blocks, 'about.blocks')
  const placedAllowed = placed(allowed, 'about.allowed')
  const onMail = placedBlocks.filter(isOnMail)
  const known = {
    blocks: firstOf(onMail, keyOfBlock),
    subjects: firstOf(placedBlocks, keyOfEntry),
    allowed: firstOf(placedAllowed, keyOfEntry),
  }
  return [
    ...onMail.flatMap((block) => lintBlock(block, known)),
    ...placedAllowed.flatMap((entry) => lintAllowed(entry, known)),
    ...ownBlocked(ownAddresses, known),
  ]
}

const listsForm = object({
  ownAddresses: optional(listOf(text)),
  blocks: optional(blocksForm),
  allowed: optional(allowedForm),
})

type Placed<Entry> = { readonly entry: Entry; readonly path: string }

/** The first entry of each subject, so that an entry is compared with few others in a list of any length. */
type Known = {
  /** Those on mail, by their subject and channel kind. */
  readonly blocks: ReadonlyMap<string, Placed<Block>>
  /** Those on any channel kind, by their subject. */
  readonly subjects: ReadonlyMap<string, Placed<Block>>
  readonly allowed: ReadonlyMap<string, Placed<AllowEntry>>
}

const placed = <Entry>(entries: readonly Entry[], list: string): readonly Placed<Entry>[] =>
  entries.map((entry, index) => ({ entry, path: `${list}[${index}]` }))

const firstOf = <Entry>(
  entries: readonly Placed<Entry>[],
  keyOf: (entry: Entry) => string,
): ReadonlyMap<string, Placed<Entry>> => {
  const map = new Map<string, Placed<Entry>>()
  for (const each of entries) if (!map.has(keyOf(each.entry))) map.set(keyOf(each.entry), each)
  return map
}

const keyOf = ({ kind, value }: BlockSubject): string => `${kind} ${value}`

const keyOfEntry = ({ subject }: { readonly subject: BlockSubject }): string => keyOf(subject)

const keyOfBlock = ({ subject, channelKind }: Block): string => `${channelKind} ${keyOf(subject)}`

const isOnMail = ({ entry }: Placed<Block>): boolean => mailKinds.includes(entry.channelKind)

const mailKinds = [emailKind.kind, 'all']

/** The entries that cover a subject: those of the subject itself first, then those of its domains. */
const covering = <Entry>(
  subject: BlockSubject,
  map: ReadonlyMap<string, Placed<Entry>>,
  prefix = '',
): readonly Placed<Entry>[] =>
  coveringSubjects(subject).flatMap((each) => map.get(`${prefix}${keyOf(each)}`) ?? [])

const blocksOver = (subject: BlockSubject, { blocks }: Known, kinds: readonly string[] = mailKinds) =>
  kinds.flatMap((kind) => covering(subject, blocks, `${kind} `))

const lintBlock = (block: Placed<Block>, known: Known): readonly Finding[] => {
  const { subject, channelKind } = block.entry
  if (neverMatches(subject)) return [neverMatching(block, 'block')]
  const first = known.blocks.get(keyOfBlock(block.entry))
  if (first && first !== block) return [duplicate(block, first)]
  const hasException = (wide: Placed<Block>): boolean =>
    covering(subject, known.allowed).some(
      ({ entry }) => specificity(entry.subject) > specificity(wide.entry.subject),
    )
  const wider = blocksOver(subject, known, channelKind === 'all' ? ['all'] : mailKinds).find(
    (other) => other !== block && !hasException(other),
  )
  return wider ? [redundant(block, wider)] : []
}

const lintAllowed = (allow: Placed<AllowEntry>, known: Known): readonly Finding[] => {
  const { subject } = allow.entry
  if (neverMatches(subject)) return [neverMatching(allow, 'allow entry')]
  const block = blocksOver(subject, known).find(({ entry }) => keyOf(entry.subject) === keyOf(subject))
  if (block) return [blockWins(allow, block)]
  const first = known.allowed.get(keyOf(subject))
  if (first && first !== allow) return [duplicate(allow, first)]
  const hasException = (wide: Placed<AllowEntry>): boolean =>
    covering(subject, known.subjects).some(
      ({ entry }) => specificity(entry.subject) >= specificity(wide.entry.subject),
    )
  const wider = covering(subject, known.allowed).find((other) => other !== allow && !hasException(other))
  return wider ? [redundant(allow, wider)] : []
}

const ownBlocked = (ownAddresses: readonly string[], known: Known): readonly Finding[] => {
  const covered = new Map<string, string>()
  for (const address of ownAddresses)
    for (const { path } of blocksOver({ kind: 'address', value: address }, known))
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
    'Remove one of the two.',
  )

const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
