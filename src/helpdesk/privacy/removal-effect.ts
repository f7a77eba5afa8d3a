import { advanceRemoval } from '../../intake/privacy/advance-removal'
import type { Removal } from '../../records/removal'
import { emptyPlan } from '../../shared/plan'
import { commitPlan } from '../run/commit-plan'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { inboxStages } from './inbox-stages'
import { personStages } from './person-stages'
import type { Stage } from './stage'

const stagesOf: Readonly<Record<Removal['kind'], Readonly<Record<string, Stage<never>>>>> = {
  person: personStages,
  inbox: inboxStages,
}

/** The first stage of a removal. */
export const firstStage = (kind: Removal['kind']): string => Object.keys(stagesOf[kind])[0] ?? ''

/** Performs the next step of a removal, and plans the step after it. A repeated step changes nothing. */
export const createRemovalEffect =
  (ports: Ports): EffectHandler<'continue-removal'> =>
  async ({ account, payload: { removalId, step } }) => {
    const reader = createReader(ports.storage, account)
    await commitPlan(ports, account, async () => {
      const removal = await reader.need('removal', removalId)
      const { kind, stage, finishedAt } = removal.value
      if (removal.value.step !== step || finishedAt !== null) return { plan: emptyPlan, result: undefined }
      const stages = stagesOf[kind]
      const runStage = stages[stage] as Stage
      const result = await runStage({ ports, account, reader, removal: removal.value })
      const plan = advanceRemoval(removal, result, Object.keys(stages), ports.clock.now())
      return { plan, result: undefined }
    })
  }

/** Deletes files that no record refers to any more. */
export const createFilesEffect =
  ({ files: store }: Ports): EffectHandler<'remove-files'> =>
  async ({ account, payload: { files } }) => {
    for (const file of files) await store.remove(account, file)
  }
