import { type Decision, decision, type Explanation } from './decision'
import type { JsonObject } from './json'
import type { ReasonCode } from './reasons'

/** One row of a decision table: what it asks, and what follows when the answer is yes. */
export interface Row<Outcome> extends Omit<Explanation, 'reason'> {
  readonly reason: ReasonCode
  readonly outcome: Outcome
  readonly details?: JsonObject
}

/** What follows when no row holds. A decision of its own brings its explanation along. */
export type Otherwise<Outcome> = Omit<Decision<Outcome>, 'explanation'> & Partial<Decision<Outcome>>

/**
 * Decides by the first row that holds, in the order given, or else by `otherwise`. The explanation answers `question`
 * (yes when `affirms` says so of the outcome) and keeps every row, also those behind the one that decided.
 */
export const firstMatch = <Outcome>(
  question: string,
  affirms: (outcome: Outcome) => boolean,
  rows: readonly Row<Outcome>[],
  otherwise: Otherwise<Outcome>,
): Decision<Outcome> => {
  const row = rows.find(({ holds }) => holds)
  const { outcome, reason, details } = row ?? otherwise
  const last = otherwise.explanation
  const because = [...rows.map(explained), ...(last ? [row ? withoutReason(last) : last] : [])]
  return decision(outcome, reason, { question, holds: affirms(outcome), because }, details)
}

/** What did not decide keeps its code to itself: the code would read as if it had. */
const explained = <Outcome>({ reason, outcome: _, details: __, ...asked }: Row<Outcome>): Explanation =>
  asked.holds ? { ...asked, reason } : asked

const withoutReason = ({ reason: _, ...asked }: Explanation): Explanation => asked
