/** The last in the queue of each account, by the store that they queue for. */
const queues = new WeakMap<object, Map<string, Promise<unknown>>>()

/** Works when all who asked before have ended, well or badly. Each account of a store has a queue of its own. */
export const inTurn = async <Result>(
  store: object,
  account: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  const last = queues.get(store) ?? new Map<string, Promise<unknown>>()
  queues.set(store, last)
  const mine = (last.get(account) ?? Promise.resolve()).then(work, work)
  const ended = mine.catch(() => {})
  last.set(account, ended)
  try {
    return await mine
  } finally {
    if (last.get(account) === ended) last.delete(account)
  }
}
