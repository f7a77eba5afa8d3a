/** The last job of each account's queue, by store. */
const queues = new WeakMap<object, Map<string, Promise<unknown>>>()

/**
 * Runs `work` after all earlier work for the same account has ended, successfully or not. Each account of a store has
 * its own queue.
 */
export const inTurn = async <Result>(
  store: object,
  account: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const lastByAccount = queues.get(store) ?? new Map<string, Promise<unknown>>()
  queues.set(store, lastByAccount)
  const current = (lastByAccount.get(account) ?? Promise.resolve()).then(work, work)
  const ended = current.catch(() => {})
  lastByAccount.set(account, ended)
  try {
    return await current
  } finally {
    if (lastByAccount.get(account) === ended) lastByAccount.delete(account)
  }
}
