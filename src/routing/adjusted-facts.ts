import type { PoolFacts, RoutingFacts } from './routing-facts'

/** The facts with which a hand-off is routed: as if a human were in control, because routing leaves bots alone. */
export const underHuman = <Facts extends RoutingFacts>(facts: Facts): Facts => ({
  ...facts,
  conversation: { ...facts.conversation, control: 'human' },
})

/** The facts with one more user who must not get the conversation. */
export const without = <Facts extends PoolFacts>(userId: string | undefined, facts: Facts): Facts =>
  userId === undefined ? facts : { ...facts, excluded: [...(facts.excluded ?? []), userId] }
