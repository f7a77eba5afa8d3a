import type { Effect, Plan } from '../../../shared/plan'

/**
 * For a reaction that keeps a due time: a time that changed cancels its old effect and plans the new one. The id of such an
 * effect names the conversation and the time, so that the same time plans the same effect.
 *
 * @public The first due times arrive with service levels.
 */
export const moveDueTime = (before: Effect | undefined, after: Effect | undefined): Partial<Plan> =>
  before?.id === after?.id ? {} : { cancels: before ? [before.id] : [], effects: after ? [after] : [] }
