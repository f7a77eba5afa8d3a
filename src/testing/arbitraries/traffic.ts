import fc from 'fast-check'
import { scenes } from './traffic-scenes'
import type { TrafficStep } from './traffic-step'
import { type TrafficOptions, type TrafficSteps, trafficSteps } from './traffic-steps'

/**
 * Chats, mails, consent acts and agent acts in any order, with repeated ids, role and promotional mail, replies, and
 * agents who change their status. Some steps follow each other as in a real case, see `scenes`: a sender who is blocked
 * and unblocked, a subscription that waits for an address, a withdrawal with its confirmation, a known contact. They
 * matter only for an account whose targeted messages ask for consent.
 */
export const traffic = (options: TrafficOptions = {}): fc.Arbitrary<readonly TrafficStep[]> => {
  const { maxLength = 25 } = options
  const steps = trafficSteps(options)
  return fc
    .array(
      fc.oneof(
        { weight: 18, arbitrary: anyStep(steps).map((step) => [step]) },
        { weight: 2, arbitrary: scenes(steps) },
      ),
      { maxLength },
    )
    .map((parts) => parts.flat().slice(0, maxLength))
}

const anyStep = (steps: TrafficSteps): fc.Arbitrary<TrafficStep> =>
  fc.oneof(
    { weight: 4, arbitrary: steps.chats },
    { weight: 4, arbitrary: steps.mails },
    { weight: 6, arbitrary: steps.acts },
    { weight: 1, arbitrary: steps.emails },
    { weight: 1, arbitrary: steps.consents },
    { weight: 1, arbitrary: steps.statuses },
    { weight: 2, arbitrary: fc.constant({ kind: 'work' } as const) },
  )
