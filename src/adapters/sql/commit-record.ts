import type { CompiledQuery } from 'kysely'
import { type RecordStep, versionConflict } from '../stores/record-steps'
import { fieldSessions } from './commit-fields'
import type { SqlDialect } from './dialect'
import {
  fieldParameters,
  type KeyParameters,
  type RecordStatements,
  type RowParameters,
  recordStatements,
  type UpdatedRow,
  type VersionRow,
} from './record-statements'
import { ask, type Session } from './session'

/** The part of a commit that checks and changes one record. */
export const recordSession = (
  dialect: SqlDialect,
): ((account: string, step: RecordStep) => Session<void>) => {
  const records = recordStatements(dialect, 'frontdesk_records')
  const conversations = recordStatements(dialect, 'frontdesk_conversations')
  const fields = fieldSessions(dialect)

  /** Updates the index rows of a record. The version that the commit found shows whether old index rows can exist. */
  function* index(account: string, step: RecordStep, [found]: readonly FoundRow[]): Session<void> {
    const { kind, id, change, expected } = step
    if (kind !== 'conversation' || change === undefined) return
    if (change === 'remove') {
      if (found !== undefined && !isAbsence(step)) yield* fields.clear(account, id)
    } else if (expected === 0 || found?.indexed === 0) yield* fields.insert(account, id, change.put)
    else yield* fields.replace(account, id, change.put)
  }

  return function* (account, step) {
    const statements = step.kind === 'conversation' ? conversations : records
    if (step.expected === undefined) {
      yield* index(account, step, yield* ask(unguarded(statements, account, step)))
      return
    }
    const found = yield* ask(guarded(statements, account, step))
    if (found.length === 0) throw versionConflict(step, step.expected)
    if (isAbsence(step)) yield statements.erase(keyOf(account, step))
    yield* index(account, step, found)
  }
}

type FoundRow = VersionRow & Partial<UpdatedRow>

const unguarded = (
  statements: RecordStatements,
  account: string,
  step: RecordStep,
): CompiledQuery<FoundRow> =>
  isPut(step) ? statements.overwrite(rowOf(account, step)) : statements.erase(keyOf(account, step))

/**
 * Checks the guard of a step. A record that must stay absent is inserted and deleted again, so that concurrent writers
 * of this record wait.
 */
const guarded = (
  statements: RecordStatements,
  account: string,
  step: RecordStep,
): CompiledQuery<FoundRow> => {
  if (step.expected === 0) return statements.insert(rowOf(account, step))
  if (isPut(step)) return statements.update(rowOf(account, step))
  return step.change === 'remove'
    ? statements.remove(keyOf(account, step))
    : statements.hold(keyOf(account, step))
}

const isPut = ({ change }: RecordStep): boolean => change !== undefined && change !== 'remove'

const isAbsence = (step: RecordStep): boolean => step.expected === 0 && !isPut(step)

const keyOf = (account: string, { kind, id, expected = 0 }: RecordStep): KeyParameters => ({
  account,
  kind,
  id,
  expected,
})

const rowOf = (account: string, step: RecordStep): RowParameters => {
  const value = step.change === undefined || step.change === 'remove' ? {} : step.change.put
  return {
    ...keyOf(account, step),
    value: JSON.stringify(value),
    ...(step.kind === 'conversation' && fieldParameters(value)),
  }
}
