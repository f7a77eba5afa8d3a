import fc from 'fast-check'
import type { AllowEntry, Block, BlockableSender, BlockSubject } from '../../inbox/blocking/block'
import { builtInKinds } from '../../inbox/channel-kinds/channel-kinds'

export type BlockOptions = {
  /** Canonical domains. @default a domain with its parents and subdomains, so that entries cover each other */
  readonly domains?: readonly string[]
  /** The ids of visitors and contacts. @default x, y */
  readonly people?: readonly string[]
  /** The names of channel kinds. @default chat, email */
  readonly channelKinds?: readonly string[]
  /** The most entries of a list. @default 5 */
  readonly maxLength?: number
}

/** Blocks of addresses, domains, visitors and contacts, on one kind of channel or on all. */
export const blocks = (options: BlockOptions = {}): fc.Arbitrary<readonly Block[]> =>
  fc.array(
    fc.record({
      subject: blockSubjects(options),
      channelKind: fc.constantFrom(...kindsOf(options), 'all'),
      ...act,
    }),
    { maxLength: options.maxLength ?? 5 },
  )

/** Allow entries of addresses and domains. */
export const allowEntries = (options: BlockOptions = {}): fc.Arbitrary<readonly AllowEntry[]> =>
  fc.array(fc.record({ subject: named(options), ...act }), { maxLength: options.maxLength ?? 3 })

/** Senders of whom more or less is known. */
export const senders = (options: BlockOptions = {}): fc.Arbitrary<BlockableSender> =>
  fc.record(
    {
      address: addressesIn(options),
      visitorId: peopleIn(options),
      contactId: peopleIn(options),
      channelKind: fc.constantFrom(...kindsOf(options)),
    },
    { requiredKeys: ['channelKind'] },
  )

/** Subjects of blocks. */
export const blockSubjects = (options: BlockOptions = {}): fc.Arbitrary<BlockSubject> =>
  fc.oneof(
    { weight: 2, arbitrary: named(options) },
    fc.record({ kind: fc.constantFrom('visitor', 'contact'), value: peopleIn(options) }),
  )

const named = (options: BlockOptions): fc.Arbitrary<AllowEntry['subject']> =>
  fc.oneof(
    fc.record({ kind: fc.constant('address' as const), value: addressesIn(options) }),
    fc.record({ kind: fc.constant('domain' as const), value: fc.constantFrom(...domainsOf(options)) }),
  )

const addressesIn = (options: BlockOptions): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('ana', 'sales'), fc.constantFrom(...domainsOf(options)))
    .map(([local, domain]) => `${local}@${domain}`)

const peopleIn = ({ people = ['x', 'y'] }: BlockOptions): fc.Arbitrary<string> => fc.constantFrom(...people)

const domainsOf = ({ domains = ['example', 'ex.example', 'a.ex.example', 'b.ex.example'] }: BlockOptions) =>
  domains

/** The names of channel kinds that an option gives. */
export const kindsOf = ({ channelKinds = ourKinds }: Pick<BlockOptions, 'channelKinds'>) => channelKinds

const ourKinds = builtInKinds.map(({ kind }) => kind)

const act = { by: fc.constantFrom('ben', 'ada'), at: fc.nat() }
