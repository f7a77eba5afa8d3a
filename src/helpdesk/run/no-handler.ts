import { payloadOf } from '../../records/effects'
import type { Effect } from '../../shared/plan'

/** no handler for an effect is registered. It waits in the outbox until a process has one. */
export class NoHandler extends Error {
  constructor(effect: Pick<Effect, 'kind' | 'payload'>) {
    super(sentenceFor(effect))
  }
}

/** Whether an effect waits for a handler, by the error of its last attempt. */
export const waitsForHandler = (
  effect: Pick<Effect, 'kind' | 'payload'> & { readonly error: string },
): boolean => effect.error === sentenceFor(effect)

const sentenceFor = (effect: Pick<Effect, 'kind' | 'payload'>): string => {
  const rule = payloadOf('follow-up', effect)?.rule
  if (rule !== undefined) return `Expected a handler for follow-ups of the rule "${rule}", found none.`
  return `Expected a handler for effects of the kind "${effect.kind}", found none.`
}
