import { type Decision, type DetailsOf, decision, type Explanation, statement } from './decision'
import type { SentenceKey } from './languages/sentence-key'
import type { ReasonCode } from './reasons'

/** One row of a decision table: a positive statement, and the result when its truth is `decidesIf`. */
export type Row<Outcome, Code extends string = ReasonCode> = Omit<Explanation, 'reason'> &
  Result<Outcome, Code> & {
    /** The truth of the statement with which the row decides. @default true */
    readonly decidesIf?: boolean
  }

/** The result of a row, or the result when no row holds. */
export type Result<Outcome, Code extends string = ReasonCode> = {
  /** What is decided. */
  readonly outcome: Outcome
  /** The code of the reason. */
  readonly reason: Code
  /** The variable data of the reason. */
  readonly details?: DetailsOf<Code>
}

/** The result when no row holds. A complete decision adds its explanation. */
export type Otherwise<Outcome, Code extends string = ReasonCode> = Result<Outcome, Code> & {
  /** The last statement of the explanation, behind those of the rows. @default none */
  readonly explanation?: Explanation
}

/**
 * Decides by the first row that applies, in the given order, or by `otherwise`. The explanation states `stated` (`affirms`
 * tells whether an outcome is a yes) and keeps every row, also the rows after the deciding one.
 *
 * @throws HelpdeskError `INVALID_INPUT` for a value of more than 200 levels of lists and objects.
 */
export const firstMatch = <Outcome, Code extends string = ReasonCode>(
  stated: SentenceKey | Pick<Explanation, 'key' | 'params'>,
  affirms: (outcome: Outcome) => boolean,
  rows: readonly Row<Outcome, Code>[],
  otherwise: Otherwise<Outcome, Code>,
): Decision<Outcome, Code> => {
  const row = rows.find(applies)
  const { outcome, reason, details } = row ?? otherwise
  const last = otherwise.explanation
  const because = [...rows.map(explained), ...(last ? [row ? withoutReason(last) : last] : [])]
  const head = typeof stated === 'string' ? { key: stated } : stated
  return decision<Outcome, Code>(outcome, reason, { ...head, holds: affirms(outcome), because }, details)
}

const applies = ({
  holds,
  decidesIf = true,
}: {
  readonly holds: boolean
  readonly decidesIf?: boolean | undefined
}): boolean => holds === decidesIf

/** A row that does not apply shows no code, because the code would read as the reason of the decision. */
const explained = <Outcome, Code extends string>({
  reason,
  outcome: _,
  details: __,
  decidesIf,
  ...asked
}: Row<Outcome, Code>): Explanation =>
  statement(applies({ holds: asked.holds, decidesIf }) ? { ...asked, reason } : asked)

const withoutReason = ({ reason: _, ...asked }: Explanation): Explanation => asked
