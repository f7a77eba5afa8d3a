import fc from 'fast-check'
import { day, type Instant } from '../../shared/instant'
import type { Audience, VisitorFacts } from '../../targeting/audience'

export type AudienceOptions = {
  /** The ids of the host's lists. @default vip, new and beta */
  readonly lists?: readonly string[]
}

export type VisitorOptions = AudienceOptions & {
  /** The time of the visit, epoch ms: lists were evaluated around it. @default 1,790,000,000,000, or a day later */
  readonly now?: Instant
}

const defaultLists: readonly string[] = ['vip', 'new', 'beta']

export const defaultNow: Instant = 1_790_000_000_000

/** The given time of a visit, or the default one and a day later. */
export const visitTimes = (now: Instant | undefined): fc.Arbitrary<Instant> =>
  now === undefined ? fc.constantFrom(defaultNow, defaultNow, defaultNow + day) : fc.constant(now)

/** Audiences of every kind that can be saved. */
export const audiences = ({ lists = defaultLists }: AudienceOptions = {}): fc.Arbitrary<Audience> =>
  fc.oneof(fc.record({ kind: fc.constantFrom('everyone', 'anonymous', 'tracked') }), {
    weight: 3,
    arbitrary: fc.record(
      {
        kind: fc.constant('lists' as const),
        lists: fc.array(fc.constantFrom(...lists), { minLength: 1, maxLength: 3 }),
        maxAge: fc.constantFrom(0, 1_000, 7 * day),
      },
      { requiredKeys: ['kind', 'lists'] },
    ),
  })

/** Visitors of every kind: unknown, known by the host, bound by a cookie, with lists of any age. */
export const visitors = ({
  lists = defaultLists,
  now = defaultNow,
}: VisitorOptions = {}): fc.Arbitrary<VisitorFacts> => {
  const membership = fc.record({
    ids: fc.array(fc.constantFrom(...lists), { maxLength: 3 }),
    asOf: fc.constantFrom(0, 1_000, 1_001, day, day + 1, 8 * day, -1_000).map((age) => now - age),
  })
  const tracked = fc.record(
    {
      cookieId: fc.constant('k1'),
      contactId: fc.constant('c1'),
      cookieBound: fc.constant(true),
      lists: membership,
    },
    { requiredKeys: ['contactId', 'cookieBound'] },
  )
  const any = fc.record(
    { contactId: fc.constantFrom('c1', ''), cookieBound: fc.boolean(), lists: membership },
    { requiredKeys: ['cookieBound'] },
  )
  return fc.oneof({ weight: 2, arbitrary: tracked }, any)
}
