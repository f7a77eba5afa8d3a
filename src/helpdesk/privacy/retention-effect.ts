import { defaultRetention } from '../../consent'
import { retain } from '../../records/effects'
import { write } from '../../records/known'
import type { RetentionCursor, RetentionRun } from '../../records/retention-run'
import { day, type Instant } from '../../shared/instant'
import { emptyPlan, joinPlans, type Plan } from '../../shared/plan'
import { commitPlan } from '../run/commit-plan'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { attachments } from './retention-attachments'
import { conversationStages } from './retention-conversations'
import { proofs } from './retention-proofs'
import type { RetentionStage, RetentionStageFacts, RetentionStep } from './retention-stage'
import { suppressedMessages } from './retention-suppressed'
import { doneEffects, inboxFeeds, targetingItems, visitorFeeds } from './retention-traces'

const stages: Readonly<Record<string, RetentionStage>> = {
  ...conversationStages,
  suppressed: suppressedMessages,
  attachments,
  proofs,
  inboxFeeds,
  visitorFeeds,
  targetingItems,
  doneEffects,
}

const stageNames = Object.keys(stages)

/** Plans the retention run at the start of the next day (UTC). */
export const scheduleRetention = (now: Instant): Partial<Plan> => {
  const run = Math.floor(now / day) + 1
  return retain({ run, step: 0, stage: stageNames[0] ?? '', after: '' }, run * day)
}

/**
 * Performs the next step of a run: one page of one stage. It plans the effect of the next step, or at the end that of
 * the next day's run, so no timer is needed. A repeated step changes nothing.
 */
export const createRetentionEffect =
  (ports: Ports): EffectHandler<'retain'> =>
  async ({ account, payload: cursor }) => {
    const reader = createReader(ports.storage, account)
    await commitPlan(ports, account, async () => {
      const now = ports.clock.now()
      const [known, policy] = await Promise.all([
        reader.one('retention-run', account),
        reader.one('retention', account),
      ])
      const current = known.value?.run === cursor.run ? known.value : newRun(cursor.run, now)
      if (current.step > cursor.step) return { plan: emptyPlan, result: undefined }
      const facts = { ports, account, reader, policy: policy.value ?? defaultRetention, now }
      const { result, next } = await nextStepWithChanges(cursor, facts)
      const run = { ...withCounts(current, result), finishedAt: next ? null : now }
      return {
        plan: joinPlans(
          result.plan,
          write('retention-run', account, known, run),
          next ? retain(next, now) : scheduleRetention(now),
        ),
        result: undefined,
      }
    })
  }

/** The maximum number of pages in one step, because a step must end within its lease. */
const maxPages = 50

/** Reads pages until there is something to commit, so that a run without deletions is one step. */
const nextStepWithChanges = async (
  cursor: RetentionCursor,
  facts: Omit<RetentionStageFacts, 'after'>,
): Promise<{ readonly result: RetentionStep; readonly next: RetentionCursor | undefined }> => {
  let position = cursor
  for (let pages = 1; ; pages += 1) {
    const stage = stages[position.stage] as RetentionStage
    const result = await stage({ ...facts, after: position.after })
    const next = cursorAfter(position, result)
    if (next === undefined || pages === maxPages || !isIdle(result))
      return { result, next: next && { ...next, step: cursor.step + 1 } }
    position = next
  }
}

const isIdle = ({ plan, anonymised = 0, deleted = 0, held = 0, traces = 0 }: RetentionStep): boolean =>
  anonymised + deleted + held + traces === 0 &&
  Object.values(plan).every((part: readonly unknown[]) => part.length === 0)

/** The cursor after a page: the next page of the stage, the next stage, or undefined at the end of the run. */
const cursorAfter = (cursor: RetentionCursor, { after }: RetentionStep): RetentionCursor | undefined => {
  const stage = after === undefined ? stageNames[stageNames.indexOf(cursor.stage) + 1] : cursor.stage
  return stage === undefined ? undefined : { ...cursor, step: cursor.step + 1, stage, after: after ?? '' }
}

const newRun = (run: number, now: Instant): RetentionRun => ({
  run,
  step: 0,
  startedAt: now,
  finishedAt: null,
  anonymised: 0,
  deleted: 0,
  held: 0,
  traces: 0,
})

const withCounts = (run: RetentionRun, result: RetentionStep): RetentionRun => ({
  ...run,
  step: run.step + 1,
  anonymised: run.anonymised + (result.anonymised ?? 0),
  deleted: run.deleted + (result.deleted ?? 0),
  held: run.held + (result.held ?? 0),
  traces: run.traces + (result.traces ?? 0),
})
