import { own } from '../shared/json'
import type { Candidate } from './candidate'
import type { HostStrategy } from './host-strategy'
import type { RoutingFacts } from './routing-facts'

export type HostChoice =
  | { readonly kind: 'chosen'; readonly candidate: Candidate }
  | { readonly kind: 'nobody' }
  /** No strategy of this name is registered. */
  | { readonly kind: 'unknown' }
  /** It threw, or returned a value that is not the id of an eligible user. */
  | { readonly kind: 'failed'; readonly found: string }

/** Calls a strategy of the host. It gets copies, so that it cannot change the facts. */
export const askHostStrategy = (
  name: string,
  eligible: readonly Candidate[],
  { strategies = {}, conversation, seed }: RoutingFacts,
): HostChoice => {
  const strategy = own(strategies, name) as HostStrategy | undefined
  if (strategy === undefined) return { kind: 'unknown' }
  if (eligible.length === 0) return { kind: 'nobody' }
  try {
    const answer: unknown = strategy({ eligible: copied(eligible), conversation: { ...conversation }, seed })
    if (answer === undefined) return { kind: 'nobody' }
    const candidate = eligible.find(({ userId }) => userId === answer)
    return candidate ? { kind: 'chosen', candidate } : { kind: 'failed', found: describeAnswer(answer) }
  } catch (error) {
    return {
      kind: 'failed',
      found: error instanceof Error ? error.message.slice(0, 200) : describeAnswer(error),
    }
  }
}

const copied = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .map((candidate) => ({
      ...candidate,
      availability: { ...candidate.availability },
      teams: [...candidate.teams],
    }))
    .sort((left, right) => (left.userId < right.userId ? -1 : 1))

const describeAnswer = (answer: unknown): string =>
  typeof answer === 'string' ? answer.slice(0, 200) : `a value of type ${typeof answer}`
