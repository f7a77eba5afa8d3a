import fc from 'fast-check'
import { type Candidate, seats } from '../../routing'
import { unavailableReasons } from '../../routing/candidate'

export type CandidateOptions = {
  /** The ids of the users. @default one to three letters */
  readonly userIds?: readonly string[]
  /** The ids of the teams. @default blue and green */
  readonly teamIds?: readonly string[]
  /** The most candidates. @default 8 */
  readonly most?: number
}

/** Users with distinct ids, in various states; most of each list can be assigned. */
export const candidates = ({
  userIds,
  teamIds = ['blue', 'green'],
  most = 8,
}: CandidateOptions = {}): fc.Arbitrary<readonly Candidate[]> =>
  fc.uniqueArray(candidate({ teamIds, ...(userIds && { userIds }) }), {
    selector: ({ userId }) => userId,
    maxLength: most,
  })

/** One user. */
export const candidate = ({
  userIds,
  teamIds = ['blue', 'green'],
}: CandidateOptions = {}): fc.Arbitrary<Candidate> =>
  fc.record(
    {
      userId: userIds ? fc.constantFrom(...userIds) : fc.stringMatching(/^[a-z]{1,3}$/),
      member: mostly(true),
      active: mostly(true),
      seat: fc.oneof(
        { weight: 4, arbitrary: fc.constant('service-starter' as const) },
        fc.constantFrom(...seats),
      ),
      availability: fc.oneof(
        { weight: 4, arbitrary: fc.constant({ available: true } as const) },
        fc.record({
          available: fc.constant(false as const),
          reason: fc.constantFrom(...unavailableReasons),
        }),
      ),
      teams: fc.subarray([...teamIds]),
      load: fc.nat({ max: 5 }),
      capacity: fc.option(fc.nat({ max: 6 })),
      lastTurn: fc.nat({ max: 9 }),
      idleSince: fc.nat({ max: 9 }),
    },
    {
      requiredKeys: [
        'userId',
        'member',
        'active',
        'seat',
        'availability',
        'teams',
        'load',
        'capacity',
        'lastTurn',
      ],
    },
  )

const mostly = (value: boolean): fc.Arbitrary<boolean> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, fc.boolean())
