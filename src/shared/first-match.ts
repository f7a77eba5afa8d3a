import { type Decision, decision, type Explanation } from './decision'
import type { JsonObject } from './json'
import type { ReasonCode } from './reasons'

/** One row of a decision table: a question, and the result when the answer is yes. */
export interface Row<Outcome> extends Omit<Explanation, 'reason'> {
  readonly reason: ReasonCode
  readonly outcome: Outcome
  readonly details?: JsonObject
}

/** The result when no row holds. A complete decision adds its explanation. */
export type Otherwise<Outcome> = Omit<Decision<Outcome>, 'explanation'> & Partial<Decision<Outcome>>

/**
 * Decides by the first row that holds, in the given order, or by `otherwise`. The explanation answers `question`
 * (`affirms` tells whether an outcome is a yes) and keeps every row, also the rows after the deciding one.
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

/** A row that does not hold shows no code, because the code would read as the reason of the decision. */
const explained = <Outcome>({ reason, outcome: _, details: __, ...asked }: Row<Outcome>): Explanation =>
  asked.holds ? { ...asked, reason } : asked

const withoutReason = ({ reason: _, ...asked }: Explanation): Explanation => asked
