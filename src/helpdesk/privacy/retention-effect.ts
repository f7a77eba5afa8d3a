import { defaultRetention } from '../../consent'
import { retain } from '../../records/effects'
import { write } from '../../records/known'
import type { RetentionCursor, RetentionRun } from '../../records/retention-run'
import { day, type Instant } from '../../shared/instant'
import { emptyPlan, joinPlans, type Plan } from '../../shared/plan'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { transact } from '../run/transact'
import { attachments } from './retention-attachments'
import { conversationStages } from './retention-conversations'
import { proofs } from './retention-proofs'
import type { RetentionLook, RetentionStage, RetentionStep } from './retention-stage'
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

const names = Object.keys(stages)

/** Has the worker look for what is kept for too long, at the beginning of the next day (UTC) and of each day behind it. */
export const armRetention = (now: Instant): Partial<Plan> => {
  const run = Math.floor(now / day) + 1
  return retain({ run, step: 0, stage: names[0] ?? '', after: '' }, run * day)
}

/**
 * Takes the next step of a run: one page of one stage, and then the effect that goes on. At the end it asks for the run
 * of the next day, so nobody keeps a timer. A step that was taken already does nothing.
 */
export const createRetentionEffect =
  (ports: Ports): EffectHandler<'retain'> =>
  async ({ account, payload: cursor }) => {
    const reader = createReader(ports.storage, account)
    await transact(ports, account, async () => {
      const now = ports.clock.now()
      const [known, policy] = await Promise.all([
        reader.one('retention-run', account),
        reader.one('retention', account),
      ])
      const current = known.value?.run === cursor.run ? known.value : begun(cursor.run, now)
      if (current.step > cursor.step) return { plan: emptyPlan, result: undefined }
      const look = { ports, account, reader, policy: policy.value ?? defaultRetention, now }
      const { taken, next } = await firstWork(cursor, look)
      const run = { ...counted(current, taken), finishedAt: next ? null : now }
      return {
        plan: joinPlans(
          taken.plan,
          write('retention-run', account, known, run),
          next ? retain(next, now) : armRetention(now),
        ),
        result: undefined,
      }
    })
  }

/** How many pages one step reads at most: it has to end within its lease. */
const mostLooks = 50

/** Looks on until there is something to commit, so that a quiet day is one step. */
const firstWork = async (
  cursor: RetentionCursor,
  look: Omit<RetentionLook, 'after'>,
): Promise<{ readonly taken: RetentionStep; readonly next: RetentionCursor | undefined }> => {
  let at = cursor
  for (let looks = 1; ; looks += 1) {
    const stage = stages[at.stage] as RetentionStage
    const taken = await stage({ ...look, after: at.after })
    const next = behind(at, taken)
    if (next === undefined || looks === mostLooks || !isIdle(taken))
      return { taken, next: next && { ...next, step: cursor.step + 1 } }
    at = next
  }
}

const isIdle = ({ plan, anonymised = 0, deleted = 0, held = 0, traces = 0 }: RetentionStep): boolean =>
  anonymised + deleted + held + traces === 0 &&
  Object.values(plan).every((part: readonly unknown[]) => part.length === 0)

/** The same stage behind its last page, the stage behind it, or nothing at the end of the run. */
const behind = (cursor: RetentionCursor, { after }: RetentionStep): RetentionCursor | undefined => {
  const stage = after === undefined ? names[names.indexOf(cursor.stage) + 1] : cursor.stage
  return stage === undefined ? undefined : { ...cursor, step: cursor.step + 1, stage, after: after ?? '' }
}

const begun = (run: number, now: Instant): RetentionRun => ({
  run,
  step: 0,
  startedAt: now,
  finishedAt: null,
  anonymised: 0,
  deleted: 0,
  held: 0,
  traces: 0,
})

const counted = (run: RetentionRun, taken: RetentionStep): RetentionRun => ({
  ...run,
  step: run.step + 1,
  anonymised: run.anonymised + (taken.anonymised ?? 0),
  deleted: run.deleted + (taken.deleted ?? 0),
  held: run.held + (taken.held ?? 0),
  traces: run.traces + (taken.traces ?? 0),
})
