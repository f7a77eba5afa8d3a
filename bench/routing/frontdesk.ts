import { compileCondition, createRuleIndex } from 'frontdesk/rules'
import { type FactView, oneByOne, type RuleData } from '../engines/translate'
import type { Contestant } from '../harness/contestant'

export const frontdesk: Contestant<RuleData, FactView> = {
  name: 'frontdesk',
  build: ({ rules }, question) => {
    const index = createRuleIndex(rules)
    return question === 'all' ? ({ facts }) => index.matches(facts) : ({ facts }) => index.first(facts)
  },
}

/** Evaluates one rule after another, as the other engines do. */
export const frontdeskCompiled = oneByOne('frontdesk compileCondition', (condition) =>
  compileCondition(condition),
)
