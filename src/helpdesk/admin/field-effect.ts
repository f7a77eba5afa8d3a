import type { Conversation } from '../../inbox/conversation/conversation'
import { reactionKeys } from '../../intake/conversation/reactions'
import { walkField } from '../../intake/conversation/walk-field'
import { emptyPlan } from '../../shared/plan'
import { commitPlan } from '../run/commit-plan'
import type { EffectHandler } from '../run/effect-handlers'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'

/** The number of conversations in one commit. */
const conversationsAtOnce = 100

/**
 * Performs the next step of a field's backfill or removal, and plans the step after it. A repeated step changes
 * nothing.
 */
export const createFieldEffect =
  (ports: Ports): EffectHandler<'backfill-field' | 'clear-field'> =>
  async ({ account, payload: { fieldId, walkId, step } }) => {
    const reader = createReader(ports.storage, account)
    await commitPlan(ports, account, async () => {
      const { version, value } = await reader.one('field', fieldId)
      if (value === undefined || value.walk.id !== walkId || value.walk.step !== step) {
        return { plan: emptyPlan, result: undefined }
      }
      const { after } = value.walk
      const found = await ports.storage.list(account, 'conversation', { after, limit: conversationsAtOnce })
      const page = found.map((stored) => ({
        version: stored.version,
        value: stored.value as unknown as Conversation,
      }))
      const known = await reader.records(
        page.flatMap(({ value: conversation }) =>
          reactionKeys({ conversation, assignable: [], talks: false }),
        ),
      )
      const isLast = page.length < conversationsAtOnce
      return {
        plan: walkField({ version, value }, page, isLast, ports.clock.now(), known),
        result: undefined,
      }
    })
  }
