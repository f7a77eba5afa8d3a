import type { ConsentGate } from '../../consent'
import type { Decision } from '../../shared/decision'
import { type Form, guardWith } from '../../shared/guard'
import { consentExpired, consentGate } from '../consent/consent-gate'
import { appendToLedgers, currentConsent } from '../consent/ledger'
import { type Decided, joinParts, nothingDecided, type Parts } from '../decided/decided'
import type { ChatFacts } from './chat-facts'

/** The properties of every input from the chat widget. */
export interface FromWidget {
  /** The URL of the page. */
  readonly page: string
  /** The consent text was visible. */
  readonly noticeShown: boolean
}

/**
 * Puts an act of a visitor behind the consent gate (C-01 to C-09). Every act of a visitor except a consent decision is
 * created here, so that only one place admits visitors. `repeated` returns the answer of an act that was accepted
 * before. Every such act relies on the consents: a visitor who withdraws before the commit is asked again.
 */
export const gated =
  <Input extends FromWidget, Facts extends ChatFacts, Result, Fact extends string>({
    forms,
    reliesOn,
    repeated,
    refused,
    admitted,
  }: {
    /** The forms of the input, under its name in refusals, and of the facts. */
    readonly forms: { readonly name: string; readonly input: Form; readonly facts: Form }
    readonly reliesOn: readonly Fact[]
    readonly repeated?: (facts: Facts) => Result | undefined
    readonly refused: (gate: Decision<ConsentGate>) => Result
    /** `admission` is the decision of the gate. */
    readonly admitted: (
      input: Input,
      facts: Facts,
      admission: Decision<ConsentGate>,
    ) => Parts & { readonly result: Result }
  }) =>
  (input: Input, facts: Facts): Decided<Result, Fact> => {
    guardWith(input, forms.input, forms.name)
    guardWith(facts, forms.facts, 'facts')
    const before = repeated?.(facts)
    if (before !== undefined) return nothingDecided(before, reliesOn)
    const admission = consentGate(facts, currentConsent(facts), input.noticeShown)
    const { result, ...parts } =
      admission.outcome === 'allow'
        ? admitted(input, facts, admission)
        : {
            writes: appendToLedgers(facts, input.page, { own: consentExpired(facts) }),
            result: refused(admission),
          }
    return { ...joinParts(parts), reliesOn, result }
  }
