import { HelpdeskError } from '../../shared/errors'
import type { JsonObject } from '../../shared/json'
import type { Plan, RecordKey } from '../../shared/plan'
import { compareText } from '../../shared/text-order'

/** All that a plan asks of one record. */
export interface RecordStep extends RecordKey {
  /** The version that must be found, 0 for an absent record; without one the record is changed whatever it is. */
  readonly expected?: number
  readonly change?: RecordChange
}

type RecordChange = { readonly put: JsonObject } | 'remove'

/**
 * A plan's guards, puts and removes as one step per record, in the order of their keys. Stores take their locks in this
 * order, so two commits never wait for each other. Of several puts of a record the last one counts; a remove beats a put.
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

/** What a commit is refused with when the record is not as the plan expects it. */
export const versionConflict = ({ kind, id }: RecordKey, expected: number): HelpdeskError =>
  new HelpdeskError(
    'VERSION_CONFLICT',
    `Expected ${kind} "${id}" ${expected === 0 ? 'to be absent' : `at version ${expected}`}, found it changed.`,
    { kind, id, expected },
  )

export const sequenceConflict = (conversationId: string, seq: number): HelpdeskError =>
  new HelpdeskError(
    'VERSION_CONFLICT',
    `Expected entry ${seq} of conversation "${conversationId}" to be free, found it taken.`,
    { conversationId, seq },
  )
