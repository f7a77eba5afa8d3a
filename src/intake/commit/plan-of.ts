import { plannedEffects } from '../../records/effects'
import type { KnownRecords } from '../../records/known'
import { emptyPlan, type Guard, joinPlans, type Plan, type RecordKey } from '../../shared/plan'
import type { Reaction } from '../conversation/reactions/reaction'
import type { Decided } from '../decided/decided'
import type { KnownFacts } from './known-facts'
import { planChange } from './plan-change'
import { planWrite } from './plan-write'

/**
 * The plan of a decision. It decides nothing except the parts of the reactions: each change becomes entries and a record,
 * each write becomes its records, and each record behind `reliesOn` is guarded with the version that was read. A fact
 * that relies on an absent record guards the absence.
 *
 * @throws Error when a record behind `reliesOn`, or a record that a reaction needs, was not read; HelpdeskError
 * `INVALID_INPUT` for an entry of a type or a version that this build does not know.
 */
export const planOf = <Fact extends string>(
  { changes, writes, effects, reliesOn }: Decided<unknown, Fact>,
  { records, behind }: KnownFacts<Fact>,
  reactions: readonly Reaction[],
): Plan =>
  changes.length + writes.length + effects.length === 0
    ? emptyPlan
    : joinPlans(
        { guards: reliesOn.flatMap((fact) => behind[fact].map(guardOn(records))) },
        ...changes.map((change) => planChange(change, writes, records, reactions)),
        ...writes.map((write) => planWrite(write, records)),
        plannedEffects(...effects),
      )

const guardOn =
  (records: KnownRecords) =>
  ({ kind, id }: RecordKey): Guard => ({ kind, id, version: records.get(kind as 'load', id).version })
