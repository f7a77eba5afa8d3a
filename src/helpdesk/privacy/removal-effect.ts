import { advanceRemoval } from '../../intake/privacy/advance-removal'
import type { Removal } from '../../records/removal'
import { emptyPlan } from '../../shared/plan'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { transact } from '../run/transact'
import { inboxStages } from './inbox-stages'
import { personStages } from './person-stages'
import type { Stage } from './stage'

const stagesOf: Readonly<Record<Removal['kind'], Readonly<Record<string, Stage<never>>>>> = {
  person: personStages,
  inbox: inboxStages,
}

/** Where a removal begins. */
export const firstStage = (kind: Removal['kind']): string => Object.keys(stagesOf[kind])[0] ?? ''

/** Takes the next step of a removal, and asks for the one behind it. A step that was taken already does nothing. */
export const createRemovalEffect =
  (ports: Ports): EffectHandler<'continue-removal'> =>
  async ({ account, payload: { removalId, step } }) => {
    const reader = createReader(ports.storage, account)
    await transact(ports, account, async () => {
      const removal = await reader.need('removal', removalId)
      const { kind, stage, finishedAt } = removal.value
      if (removal.value.step !== step || finishedAt !== null) return { plan: emptyPlan, result: undefined }
      const stages = stagesOf[kind]
      const look = stages[stage] as Stage
      const taken = await look({ ports, account, reader, removal: removal.value })
      const plan = advanceRemoval(removal, taken, Object.keys(stages), ports.clock.now())
      return { plan, result: undefined }
    })
  }

/** Takes files away that no record names any more. */
export const createFilesEffect =
  ({ files: store }: Ports): EffectHandler<'remove-files'> =>
  async ({ account, payload: { files } }) => {
    for (const file of files) await store.remove(account, file)
  }
