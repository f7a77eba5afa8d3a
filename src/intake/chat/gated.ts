import type { ConsentGate } from '../../consent'
import type { Decision } from '../../shared/decision'
import { joinPlans, type Planned } from '../../shared/plan'
import { consentExpired, consentGate } from '../consent/consent-gate'
import { appendToLedgers, validChainGuard } from '../consent/ledger'
import type { ChatFacts } from './chat-facts'

/** The properties of every input from the chat widget. */
export interface FromWidget {
  /** The URL of the page. */
  readonly page: string
  /** The consent text was visible. */
  readonly noticeShown: boolean
}

/** The facts of a visitor whom the consent gate admitted, with the decision. */
export type Admitted<Facts extends ChatFacts> = Facts & { readonly admission: Decision<ConsentGate> }

/**
 * Puts an act of a visitor behind the consent gate (C-01 to C-09). Every act of a visitor except a consent decision is
 * created here, so that only one place admits visitors. `repeated` returns the answer of an act that was accepted
 * before. If the visitor withdraws before the commit, the act is decided again.
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
      return { plan: joinPlans(plan, { guards: [validChainGuard(facts)] }), result }
    }
    return {
      plan: joinPlans(appendToLedgers(facts, input.page, { own: consentExpired(facts) })),
      result: refused(admission),
    }
  }

type Gated<Input, Facts, Result> = (input: Input, facts: Facts) => Planned<Result>
