import { own } from '../shared/json'
import type { Candidate } from './candidate'
import type { HostStrategy } from './host-strategy'
import type { RoutingFacts } from './routing-facts'

export type HostChoice =
  | { readonly kind: 'chosen'; readonly candidate: Candidate }
  | { readonly kind: 'nobody' }
  /** No strategy of this name is known. */
  | { readonly kind: 'unknown' }
  /** It threw, or it answered something else than one of the eligible. */
  | { readonly kind: 'failed'; readonly found: string }

/** Asks a strategy of the host. It works on a copy, so that nothing it does reaches the facts. */
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
    return candidate ? { kind: 'chosen', candidate } : { kind: 'failed', found: told(answer) }
  } catch (error) {
    return { kind: 'failed', found: error instanceof Error ? error.message.slice(0, 200) : told(error) }
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

const told = (answer: unknown): string =>
  typeof answer === 'string' ? answer.slice(0, 200) : `a value of type ${typeof answer}`
