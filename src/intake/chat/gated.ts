import type { ConsentGate } from '../../consent'
import type { Decision } from '../../shared/decision'
import { joinPlans, type Planned } from '../../shared/plan'
import { consentExpired, consentGate } from '../consent/consent-gate'
import { appendToLedgers, countingGuard } from '../consent/ledger'
import type { ChatFacts } from './chat-facts'

/** What comes from the widget says what was on the screen. */
export interface FromWidget {
  /** URL of the page on which it was done. */
  readonly page: string
  /** The consent text was on the screen. */
  readonly noticeShown: boolean
}

/** What is known of a visitor whom the gate let through, and why it did. */
export type Admitted<Facts extends ChatFacts> = Facts & { readonly admission: Decision<ConsentGate> }

/**
 * Puts something that a visitor does behind the consent gate (C-01 to C-09). Everything but deciding about consent itself
 * is made here, so that there is one place that lets a visitor in. `repeated` answers what was accepted before. What was
 * let in is decided again when the visitor withdraws before it is committed.
 */
export const gated =
  <Input extends FromWidget, Facts extends ChatFacts, Result>({
    repeated,
    refused,
    admitted,
  }: {
    readonly repeated?: (facts: Facts) => Result | undefined
    readonly refused: (gate: Decision<ConsentGate>) => Result
    readonly admitted: (input: Input, facts: Admitted<Facts>) => Planned<Result>
  }): Gated<Input, Facts, Result> =>
  (input, facts) => {
    const before = repeated?.(facts)
    if (before !== undefined) return { plan: joinPlans(), result: before }
    const admission = consentGate(facts, input.noticeShown)
    if (admission.outcome === 'allow') {
      const { plan, result } = admitted(input, { ...facts, admission })
      return { plan: joinPlans(plan, { guards: [countingGuard(facts)] }), result }
    }
    return {
      plan: joinPlans(appendToLedgers(facts, input.page, { own: consentExpired(facts) })),
      result: refused(admission),
    }
  }

type Gated<Input, Facts, Result> = (input: Input, facts: Facts) => Planned<Result>
