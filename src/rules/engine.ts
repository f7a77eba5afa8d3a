import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Decision, Explanation } from '../shared/decision'
import { HelpdeskError } from '../shared/errors'
import type { Json, JsonObject } from '../shared/json'
import { answerLeaf } from './compile'
import type { Condition } from './condition'
import { conditionDecision } from './decide'
import { explainLeaf, explainResolved } from './explain'
import { type ConditionOptions, resolveCondition } from './resolve'
import type { Resolved, ResolvedLeaf, Subject } from './resolved'

/** A fact that is known, or a function that fetches it and is called once per distinct params. */
export type FetchedFact = Json | undefined | FetchFact
export type FetchFact = (params: JsonObject) => Json | undefined | Promise<Json | undefined>

/**
 * Asks rules whose facts have to be fetched, on json-rules-engine, with the meaning of `compileCondition`. Decisions
 * come in the order of the rules.
 *
 * @throws HelpdeskError `INVALID_RULE`, `FACT_TYPE`, or `FACT_FAILED` when a fact cannot be fetched.
 */
export const runRules = async <Rule extends { readonly condition: Condition }>(
  rules: readonly Rule[],
  facts: Readonly<Record<string, FetchedFact>>,
  options?: ConditionOptions,
): Promise<readonly { readonly rule: Rule; readonly decision: Decision<boolean> }[]> => {
  // Overlapping runs of one engine drop rules, and distinct priorities leave branches unasked: an engine per run, one
  // priority.
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [name, fact] of Object.entries(facts)) {
    engine.addFact(name, typeof fact === 'function' ? reporting(name, fact) : fact)
  }
  const asked = rules.map((rule, index) => {
    const tree = resolveCondition(rule.condition, {
      ...options,
      place: `${options?.place ?? 'rules'}[${index}]`,
    })
    const answers = new Map<ResolvedLeaf, Explanation>()
    let comparisons = 0
    const root = lower(tree, (leaf) => {
      comparisons += 1
      return comparison(leaf, `${index}.${comparisons}`, engine, answers)
    })
    engine.addRule({ name: String(index), conditions: { all: [root] }, event: { type: 'held' } })
    return { rule, tree, answers }
  })
  const { results } = await engine.run()
  const held = new Set(results.map((result) => result.name))
  return asked.map(({ rule, tree, answers }, index) => ({
    rule,
    decision: conditionDecision({
      ...explainResolved(tree, (leaf) => answers.get(leaf) as Explanation),
      holds: held.has(String(index)),
    }),
  }))
}

type EngineCondition = RuleProperties['conditions'] | ReturnType<typeof comparison>

const lower = (node: Resolved, lowerLeaf: (leaf: ResolvedLeaf) => EngineCondition): EngineCondition => {
  if (node.kind === 'leaf') return lowerLeaf(node)
  if (node.kind === 'named') return lower(node.child, lowerLeaf)
  if (node.kind === 'not') return { not: lower(node.child, lowerLeaf) }
  const children = node.children.map((child) => lower(child, lowerLeaf))
  return node.kind === 'all' ? { all: children } : { any: children }
}

/**
 * Every comparison is an operator of its own, which walks the path too: the engine's path would take a scalar for what
 * lies under it.
 */
const comparison = (
  leaf: ResolvedLeaf,
  operator: string,
  engine: Engine,
  answers: Map<ResolvedLeaf, Explanation>,
) => {
  const answer = answerLeaf(leaf)
  engine.addOperator<Json | undefined, Json | undefined>(operator, (fact, otherFact) => {
    const holds = answer(fact, otherFact)
    answers.set(leaf, explainLeaf(leaf, holds, fact, otherFact))
    return holds
  })
  return {
    ...reference(leaf.subject),
    operator,
    value: 'fact' in leaf.expected ? reference(leaf.expected) : null,
  }
}

const reference = ({ fact, params }: Subject) => ({ fact, ...(params && { params }) })

const reporting =
  (name: string, fetch: FetchFact): FetchFact =>
  async (params) => {
    try {
      return await fetch(params)
    } catch (cause) {
      throw new HelpdeskError(
        'FACT_FAILED',
        `The fact "${name}" could not be fetched.`,
        { fact: name },
        cause,
      )
    }
  }
