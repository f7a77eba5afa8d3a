import { ownerFacts, routeNow, withRouting } from '../conversation/route-step'
import { takeTurn } from '../conversation/turns'
import type { AgentCommandOf } from './agent-command'
import type { ActFacts, NotSpamFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'

/** Moves the conversation to Filtered without a block. */
export const spam = (_command: AgentCommandOf<'spam'>, facts: ActFacts): AgentSteps => ({
  steps: [{ command: { type: 'filter', reason: 'MARKED_SPAM', ...byAgent(facts) } }],
})

/** Moves the conversation to the inbox and routes it like a new one. */
export const notSpam = (_command: AgentCommandOf<'not-spam'>, facts: NotSpamFacts): AgentSteps => {
  const conversation = facts.conversation
  const routed = { ...conversation, filtered: null }
  const routing =
    conversation.filtered === null
      ? undefined
      : routeNow(facts.rule, routed, {
          now: facts.now,
          kind: facts.kind,
          inbox: facts.inbox,
          people: facts.people,
          owner: ownerFacts(facts.contact),
          seed: `${conversation.id}/not-spam`,
        })
  const unfilter = { command: { type: 'unfilter', reason: 'NOT_SPAM', ...byAgent(facts) } } as const
  return {
    steps: withRouting(unfilter, routing, routed, facts.now),
    parts: { writes: takeTurn(routing, facts.people) },
  }
}
