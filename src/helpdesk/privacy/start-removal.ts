import { continueRemoval } from '../../records/effects'
import { create } from '../../records/known'
import { nothingRemoved, type Removal, type RemovalOf } from '../../records/removal'
import { joinPlans, type Plan } from '../../shared/plan'
import type { Ports } from '../run/ports'
import { firstStage } from './removal-effect'

/** A new removal that an admin requested, and the plan with which the worker begins it. */
export const startRemoval = (
  { clock, ids }: Pick<Ports, 'clock' | 'ids'>,
  by: string,
  subject: RemovalOf,
): readonly [Removal, Plan] => {
  const now = clock.now()
  const removal: Removal = {
    ...subject,
    id: ids.next('removal'),
    by,
    requestedAt: now,
    finishedAt: null,
    heldSince: null,
    stage: firstStage(subject.kind),
    cursor: '',
    pass: 1,
    step: 0,
    removed: nothingRemoved,
  }
  return [removal, joinPlans(create('removal', removal.id, removal), continueRemoval(removal, now))]
}
