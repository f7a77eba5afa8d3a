import { HelpdeskError, isHelpdeskError } from '../shared/errors'
import type { Plan, Planned } from '../shared/plan'
import type { Ports } from './ports'

const maxAttempts = 12

/** The topic that wakes workers. */
export const outboxTopic = 'outbox'

export const feedTopic = (account: string, feed: string): string => `${account}/${feed}`

/**
 * Loads, decides and commits, and begins anew when something that the decision relied on changed meanwhile.
 * When it resolves, the plan is committed and those who wait for it have been woken.
 *
 * @throws HelpdeskError `VERSION_CONFLICT` when the decision lost the race many times in a row.
 */
export const transact = async <Result>(
  ports: Pick<Ports, 'storage' | 'transport'>,
  account: string,
  decide: () => Promise<Planned<Result>>,
): Promise<Result> => {
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const { plan, result } = await decide()
    if (isEmpty(plan)) return result
    try {
      await ports.storage.commit(account, plan)
    } catch (error) {
      if (isHelpdeskError(error, 'VERSION_CONFLICT')) continue
      throw error
    }
    for (const { feed } of plan.feed) ports.transport.publish(feedTopic(account, feed))
    if (plan.effects.length > 0) ports.transport.publish(outboxTopic)
    return result
  }
  throw new HelpdeskError(
    'VERSION_CONFLICT',
    `Expected to commit within ${maxAttempts} attempts, and lost each race.`,
  )
}

const isEmpty = (plan: Plan): boolean =>
  plan.puts.length + plan.removes.length + plan.appends.length + plan.effects.length === 0
