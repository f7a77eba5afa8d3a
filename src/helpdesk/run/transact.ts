import { targetingNews } from '../../records/feeds'
import { HelpdeskError, isHelpdeskError } from '../../shared/errors'
import type { Plan, Planned } from '../../shared/plan'
import { inTurn } from './in-turn'
import type { Ports } from './ports'

const maxAttempts = 12

/** The topic that wakes workers. */
export const outboxTopic = 'outbox'

export const feedTopic = (account: string, feed: string): string => `${account}/${feed}`

/**
 * Loads, decides and commits, and begins anew when something that the decision relied on changed meanwhile. Those
 * who lost a race try again one after the other, so that a crowd at one record gets through.
 * When it resolves, the plan is committed and those who wait for it have been woken.
 *
 * @throws HelpdeskError `VERSION_CONFLICT` when the decision lost the race many times in a row.
 */
export const transact = async <Result>(
  ports: Pick<Ports, 'storage' | 'transport' | 'onError'>,
  account: string,
  decide: () => Promise<Planned<Result>>,
): Promise<Result> => {
  const attempt = async (): Promise<{ readonly result: Result } | undefined> => {
    const { plan: decided, result } = await decide()
    if (isEmpty(decided)) return { result }
    const plan = withTargetingNews(decided)
    try {
      await ports.storage.commit(account, plan)
    } catch (error) {
      if (isHelpdeskError(error, 'VERSION_CONFLICT')) return undefined
      throw error
    }
    wake(ports, account, plan)
    return { result }
  }
  const again = async (): Promise<{ readonly result: Result }> => {
    for (let attempts = 2; attempts <= maxAttempts; attempts += 1) {
      const done = await attempt()
      if (done) return done
    }
    throw new HelpdeskError(
      'VERSION_CONFLICT',
      `Expected to commit within ${maxAttempts} attempts, and lost each race.`,
    )
  }
  return ((await attempt()) ?? (await inTurn(ports.storage, account, again))).result
}

/**
 * Every commit passes here. So no change of a targeted message, or of a record behind one, can be missing from the feed
 * that keeps the memory of other processes up to date.
 */
const withTargetingNews = (plan: Plan): Plan => {
  const news = targetingNews(plan)
  return news.length === 0 ? plan : { ...plan, feed: [...plan.feed, ...news] }
}

/** What is committed stays so when nobody can be told: a hint that is lost delays, and the caller must not try again. */
const wake = (
  { transport, onError }: Pick<Ports, 'transport' | 'onError'>,
  account: string,
  { feed, effects }: Plan,
): void => {
  try {
    for (const topic of new Set(feed.map((item) => feedTopic(account, item.feed)))) transport.publish(topic)
    if (effects.length > 0) transport.publish(outboxTopic)
  } catch (error) {
    onError(error)
  }
}

/** A plan that only checks or tells changes nothing. */
const isEmpty = ({ guards: _, feed: __, ...changes }: Plan): boolean =>
  Object.values(changes).every((part: readonly unknown[]) => part.length === 0)
