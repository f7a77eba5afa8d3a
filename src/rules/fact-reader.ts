import { canonicalJson } from '../shared/canonical-json'
import { HelpdeskError } from '../shared/errors'
import { type Json, type JsonObject, own } from '../shared/json'

/** A known fact, or a function that fetches it. The function is called once for each distinct params. */
export type FetchedFact = Json | undefined | FetchFact
export type FetchFact = (params: JsonObject) => Json | undefined | Promise<Json | undefined>

/** How long fetching a fact may take. A later answer is ignored. */
export interface FactTimeLimit {
  /** How long a run waits for one fact, in milliseconds. */
  readonly milliseconds: number
  /** `createSystemTimers()` of `frontdesk/adapters/system`, or the host's own. */
  readonly timers: {
    /** Calls `callback` once after the given time; the returned function cancels the call. */
    after(milliseconds: number, callback: () => void): () => void
  }
}

/** The value of a fact, or the reason why it is missing. */
export type FactAnswer = { readonly value: Json | undefined } | { readonly failure: HelpdeskError }

/**
 * Reads facts for one run. Never rejects. A fact is fetched once for each distinct params; the order of properties
 * does not matter, and concurrent reads share the fetch.
 */
export const createFactReader = (
  facts: Readonly<Record<string, FetchedFact>>,
  timeLimit: FactTimeLimit | undefined,
): ((name: string, params: JsonObject) => Promise<FactAnswer>) => {
  const asked = new Map<string, Promise<FactAnswer>>()
  return async (name, params) => {
    const fact = own(facts, name) as FetchedFact
    if (typeof fact !== 'function') return { value: fact }
    const key = canonicalJson([name, params])
    const answer = asked.get(key) ?? fetched(name, fact, params, timeLimit)
    asked.set(key, answer)
    return answer
  }
}

const fetched = async (
  name: string,
  fetch: FetchFact,
  params: JsonObject,
  timeLimit: FactTimeLimit | undefined,
): Promise<FactAnswer> => {
  try {
    const value = (async () => fetch(params))()
    return { value: await (timeLimit ? inTime(value, timeLimit) : value) }
  } catch (cause) {
    const message = `The fact "${name}" could not be fetched.`
    return { failure: new HelpdeskError('FACT_FAILED', message, { fact: name, params }, cause) }
  }
}

const inTime = <Value>(value: Promise<Value>, { milliseconds, timers }: FactTimeLimit): Promise<Value> =>
  new Promise((resolve, reject) => {
    const callOff = timers.after(milliseconds, () =>
      reject(new Error(`Expected an answer within ${milliseconds} ms, found none.`)),
    )
    value.then(resolve, reject).finally(callOff)
  })
