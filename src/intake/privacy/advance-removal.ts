import { continueRemoval } from '../../records/effects'
import { type Known, write } from '../../records/known'
import { type Person, principalsOf } from '../../records/person'
import { addRemoved, type Removal, type RemovalStep } from '../../records/removal'
import { day, type Instant, minute } from '../../shared/instant'
import { joinPlans, type Plan } from '../../shared/plan'

/** The pause before the second pass. A decision made before the first pass cannot be committed after this pause. */
const secondPassDelay = minute

/** The removal after one step: the next page of the stage, the next stage, the second pass, or the end. */
export const advanceRemoval = (
  removal: Extract<Known<Removal>, { value: Removal }>,
  { plan, removed, cursor, person, held = false }: RemovalStep,
  stages: readonly string[],
  now: Instant,
): Plan => {
  const before = removal.value
  const next = stages[stages.indexOf(before.stage) + 1]
  const sameStage = held || cursor !== undefined
  const passEnds = !sameStage && next === undefined
  const ends = passEnds && before.pass === 2
  const after: Removal = {
    ...before,
    ...(before.kind === 'person' && keptPerson(before, person, ends)),
    step: before.step + 1,
    removed: addRemoved(before.removed, removed),
    heldSince: held ? (before.heldSince ?? now) : null,
    cursor: held ? before.cursor : (cursor ?? ''),
    stage: sameStage || ends ? before.stage : (next ?? stages[0] ?? before.stage),
    pass: passEnds ? 2 : before.pass,
    finishedAt: ends ? now : null,
  }
  const dueAt = held ? now + day : passEnds ? now + secondPassDelay : now
  return joinPlans(
    plan,
    write('removal', after.id, removal, after),
    ends ? {} : continueRemoval(after, dueAt),
  )
}

/** The data of the person that the removal keeps; at the end only the principals of the consent proofs. */
const keptPerson = (
  { person, proofs }: Extract<Removal, { kind: 'person' }>,
  found: Person | undefined,
  ends: boolean,
): Pick<Extract<Removal, { kind: 'person' }>, 'person' | 'proofs'> => {
  const newest = found ?? person
  return ends && newest ? { person: null, proofs: principalsOf(newest) } : { person: newest, proofs }
}
