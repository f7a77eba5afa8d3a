import { canonicalJson } from '../shared/canonical-json'
import { HelpdeskError } from '../shared/errors'
import { type Json, type JsonObject, own } from '../shared/json'

/** A fact that is known, or a function that fetches it and is called once per distinct params. */
export type FetchedFact = Json | undefined | FetchFact
export type FetchFact = (params: JsonObject) => Json | undefined | Promise<Json | undefined>

/** How long fetching a fact may take. What answers later is not listened to. */
export interface FactTimeLimit {
  readonly milliseconds: number
  /** `createSystemTimers()` of `frontdesk/adapters/system`, or the host's own. */
  readonly timers: {
    /** Calls back once after so many milliseconds; the returned function calls it off. */
    after(milliseconds: number, callback: () => void): () => void
  }
}

/** A fact's value, or why there is none. */
export type FactAnswer = { readonly value: Json | undefined } | { readonly failure: HelpdeskError }

/**
 * Reads facts for one run, and never rejects. A fact is fetched once per distinct params, in whatever order their
 * properties stand, and those who ask at the same time share the fetch.
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
