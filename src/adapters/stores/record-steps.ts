import { HelpdeskError } from '../../shared/errors'
import type { JsonObject } from '../../shared/json'
import type { Plan, RecordKey } from '../../shared/plan'
import { compareText } from '../../shared/text-order'

/** All guards and changes of a plan for one record. */
export interface RecordStep extends RecordKey {
  /** The required version, 0 for an absent record; without it the record is changed whatever its version. */
  readonly expected?: number
  /** What happens to the record. @default nothing, it is only guarded */
  readonly change?: RecordChange
}

/** The change of a record: a new value, or its removal. */
export type RecordChange =
  | {
      /** The whole new value, as the plan contained it. */
      readonly put: JsonObject
    }
  | 'remove'

/**
 * Merges the guards, puts and removes of a plan into one step for each record, in the order of the keys. Stores lock in
 * this order, so two commits cannot deadlock. The last of several puts wins; a remove wins over a put.
 *
 * @throws HelpdeskError `VERSION_CONFLICT` when two guards name different versions of one record.
 */
export const recordSteps = (plan: Plan): readonly RecordStep[] => {
  const steps = new Map<string, RecordStep>()
  const refine = ({ kind, id }: RecordKey, part: Omit<RecordStep, keyof RecordKey>): void => {
    const key = JSON.stringify([kind, id])
    steps.set(key, { kind, id, ...steps.get(key), ...part })
  }
  for (const guard of plan.guards) {
    const expected = steps.get(JSON.stringify([guard.kind, guard.id]))?.expected
    if (expected !== undefined && expected !== guard.version) throw versionConflict(guard, guard.version)
    refine(guard, { expected: guard.version })
  }
  for (const put of plan.puts) refine(put, { change: { put: put.value } })
  for (const key of plan.removes) refine(key, { change: 'remove' })
  return [...steps.values()].sort(
    (left, right) => compareText(left.kind, right.kind) || compareText(left.id, right.id),
  )
}

/** The error when a record does not have the version that the plan requires. */
export const versionConflict = ({ kind, id }: RecordKey, expected: number): HelpdeskError =>
  new HelpdeskError(
    'VERSION_CONFLICT',
    `Expected ${kind} "${id}" ${expected === 0 ? 'to be absent' : `at version ${expected}`}, found it changed.`,
    { kind, id, expected },
  )

/** The error when an entry of a thread has a sequence number that is taken. */
export const sequenceConflict = (conversationId: string, seq: number): HelpdeskError =>
  new HelpdeskError(
    'VERSION_CONFLICT',
    `Expected entry ${seq} of conversation "${conversationId}" to be free, found it taken.`,
    { conversationId, seq },
  )
