import { targetingFeedItems } from '../../records/feeds'
import { HelpdeskError, isHelpdeskError } from '../../shared/errors'
import type { Plan, Planned } from '../../shared/plan'
import { topicsOf } from '../../shared/topics'
import { beginAct } from './begin-act'
import { hearsCommits } from './hears-commits'
import { inTurn } from './in-turn'
import type { Ports } from './ports'
import type { FactReader } from './reader'

const maxAttempts = 12

/**
 * Decides a plan and commits it: for settings and housekeeping, which the paths of intake do not decide. Retries when a
 * guarded record changed in between. Retries run one at a time per account, so that contention on one record
 * cannot starve a caller. When it resolves, the plan is committed and its subscribers are notified. The reader of each
 * attempt checks that the account exists.
 *
 * @throws HelpdeskError `UNKNOWN_ACCOUNT` if `decide` reads with its reader; `VERSION_CONFLICT` after too many attempts.
 */
export const commitPlan = async <Result>(
  ports: Pick<Ports, 'storage' | 'transport' | 'onError'>,
  account: string,
  decide: (reader: FactReader) => Promise<Planned<Result>>,
): Promise<Result> => {
  const attempt = async (): Promise<{ readonly result: Result } | undefined> => {
    const { plan: decided, result } = await decide(beginAct(ports, account))
    if (isEmpty(decided)) return { result }
    const plan = withTargetingFeed(decided)
    try {
      await ports.storage.commit(account, plan)
    } catch (error) {
      if (isHelpdeskError(error, 'VERSION_CONFLICT')) return undefined
      throw error
    }
    notifySubscribers(ports, account, plan)
    return { result }
  }
  const retry = async (): Promise<{ readonly result: Result }> => {
    for (let attempts = 2; attempts <= maxAttempts; attempts += 1) {
      const committed = await attempt()
      if (committed) return committed
    }
    throw new HelpdeskError(
      'VERSION_CONFLICT',
      `Could not commit after ${maxAttempts} attempts: another process changed the same records each time.`,
    )
  }
  return ((await attempt()) ?? (await inTurn(ports.storage, account, retry))).result
}

/**
 * Every commit goes through here. So every change of a targeted message, or of a record that it depends on, is in the
 * feed that keeps the caches of other processes up to date.
 */
const withTargetingFeed = (plan: Plan): Plan => {
  const items = targetingFeedItems(plan)
  return items.length === 0 ? plan : { ...plan, feed: [...plan.feed, ...items] }
}

/**
 * Notifies workers and subscribers, unless the commit itself did. A failed publish never fails the commit: subscribers
 * see the change at their next poll.
 */
const notifySubscribers = (
  ports: Pick<Ports, 'storage' | 'transport' | 'onError'>,
  account: string,
  plan: Plan,
): void => {
  if (hearsCommits(ports)) return
  try {
    for (const topic of topicsOf(account, plan)) ports.transport.publish(topic)
  } catch (error) {
    ports.onError(error)
  }
}

/** True if the plan writes nothing (it has guards or feed items only). */
const isEmpty = ({ guards: _, feed: __, ...changes }: Plan): boolean =>
  Object.values(changes).every((part: readonly unknown[]) => part.length === 0)
