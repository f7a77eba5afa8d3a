import fc from 'fast-check'
import type { EdgeInput } from '../../examples/edge/read-input'
import {
  availabilityRules,
  consentRules,
  emailCaptureInputs,
  ledgerStates,
  memberStatuses,
  sendersInputs,
  targetedMessages,
  visits,
} from '../../src/testing/arbitraries'

const userIds = ['ana', 'ben', 'cem', 'dia', 'eve'] as const
const teamsOf = { ana: ['blue'], ben: ['green', 'blue'], cem: [], dia: ['green'], eve: ['blue'] }

const users = fc.tuple(
  ...userIds.map((userId) =>
    memberStatuses({ empty: false }).map((status) => ({
      ...status,
      userId,
      name: userId.toUpperCase(),
      teams: teamsOf[userId],
    })),
  ),
)

const messages = targetedMessages().chain((all) =>
  fc.tuple(
    ...all.map(({ channelActive: _, ...targeting }) =>
      fc.record({
        ...Object.fromEntries(Object.entries(targeting).map(([name, value]) => [name, fc.constant(value)])),
        welcome: fc.constantFrom('Hi!', 'Grüß Gott'),
        senders: sendersInputs({ userIds }).rule,
        emailCapture: emailCaptureInputs().rule,
        displayByDefault: fc.boolean(),
      }),
    ),
  ),
) as unknown as fc.Arbitrary<EdgeInput['settings']['messages']>

const visit = fc
  .record(
    {
      seen: visits(),
      sessionId: fc.constantFrom('s1', 's2', 's3'),
      ledger: ledgerStates(),
      visitorZone: fc.constantFrom('America/Lima', 'Asia/Tokyo', 'Mars/Olympus'),
      owner: fc.record({ id: fc.constantFrom(...userIds) }),
    },
    { requiredKeys: ['seen', 'sessionId', 'ledger'] },
  )
  .map(({ seen: { now, page, ...seen }, ...rest }) => ({
    now,
    visit: { ...rest, ...seen, page: typeof page === 'string' ? page : page.href },
  }))

/** Settings of a team, and a visit to one of its pages. */
export const edgeInputs: fc.Arbitrary<{ readonly input: EdgeInput; readonly now: number }> = fc
  .record({
    settings: fc.record({
      team: fc.constant('Support'),
      users,
      messages,
      availability: availabilityRules(),
      consent: consentRules(),
    }),
    visit,
  })
  .map(({ settings, visit: { now, visit: seen } }) => ({ input: { settings, visit: seen }, now }))
