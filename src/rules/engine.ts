import { Engine, type RuleProperties } from 'json-rules-engine'
import type { Decision, Explanation } from '../shared/decision'
import { type HelpdeskError, isHelpdeskError } from '../shared/errors'
import type { Json } from '../shared/json'
import { answerLeaf } from './compile'
import type { Condition } from './condition'
import { conditionDecision } from './decide'
import { explainLeaf, explainResolved } from './explain'
import {
  createFactReader,
  type FactAnswer,
  type FactTimeLimit,
  type FetchedFact,
  type FetchFact,
} from './fact-reader'
import { type ConditionOptions, resolveCondition } from './resolve'
import type { Resolved, ResolvedLeaf, Subject } from './resolved'

export type { FactTimeLimit, FetchedFact, FetchFact }

export interface RunOptions extends ConditionOptions {
  /** @default none: a fact that never answers holds up the run */
  readonly timeLimit?: FactTimeLimit
}

export interface DecidedRule<Rule> {
  readonly rule: Rule
  readonly decision: Decision<boolean>
}

/** A rule that could not be decided, because of a fact: `FACT_FAILED` or `FACT_TYPE`. It neither holds nor fails. */
export interface UndecidedRule<Rule> {
  readonly rule: Rule
  readonly failure: HelpdeskError
}

type Facts = Readonly<Record<string, FetchedFact>>
type AnyRule = { readonly condition: Condition }

/**
 * Asks rules whose facts have to be fetched, on json-rules-engine, with the meaning of `compileCondition`. Decisions
 * come in the order of the rules.
 *
 * @throws HelpdeskError `INVALID_RULE`; `FACT_FAILED` or `FACT_TYPE` of the first rule that could not be decided.
 */
export const runRules = async <Rule extends AnyRule>(
  rules: readonly Rule[],
  facts: Facts,
  options?: RunOptions,
): Promise<readonly DecidedRule<Rule>[]> =>
  (await settleRules(rules, facts, options)).map((settled) => {
    if ('failure' in settled) throw settled.failure
    return settled
  })

/**
 * As `runRules`, and a fact that fails spares the rules that do not ask for it: each rule is told with its decision, or
 * with the failure of the first of its comparisons that could not be answered.
 *
 * @throws HelpdeskError `INVALID_RULE`.
 */
export const settleRules = async <Rule extends AnyRule>(
  rules: readonly Rule[],
  facts: Facts,
  { timeLimit, ...options }: RunOptions = {},
): Promise<readonly (DecidedRule<Rule> | UndecidedRule<Rule>)[]> => {
  // Overlapping runs of one engine drop rules, and distinct priorities leave branches unasked: an engine per run, one
  // priority.
  const engine = new Engine()
  const read = createFactReader(facts, timeLimit)
  const asked = rules.map((rule, index) => {
    const tree = resolveCondition(rule.condition, {
      ...options,
      place: `${options.place ?? 'rules'}[${index}]`,
    })
    const answers: Answers = new Map()
    const root = lower(tree, (leaf) => {
      answers.set(leaf, undefined)
      for (const { fact } of subjectsOf(leaf)) {
        engine.addFact(fact, (params) => read(fact, params), { cache: false })
      }
      return comparison(leaf, `${index}.${answers.size}`, engine, answers)
    })
    engine.addRule({ name: String(index), conditions: { all: [root] }, event: { type: 'held' } })
    return { rule, tree, answers }
  })
  const { results } = await engine.run()
  const held = new Set(results.map(({ name }) => name))
  return asked.map(({ rule, tree, answers }, index) => {
    const failure = [...answers.values()].find((answer) => isHelpdeskError(answer))
    if (failure) return { rule, failure }
    const explanation = explainResolved(tree, (leaf) => answers.get(leaf) as Explanation)
    return { rule, decision: conditionDecision({ ...explanation, holds: held.has(String(index)) }) }
  })
}

/** By comparison, in the order of the tree. */
type Answers = Map<ResolvedLeaf, Explanation | HelpdeskError | undefined>

type EngineCondition = RuleProperties['conditions'] | ReturnType<typeof comparison>

const lower = (node: Resolved, lowerLeaf: (leaf: ResolvedLeaf) => EngineCondition): EngineCondition => {
  if (node.kind === 'leaf') return lowerLeaf(node)
  if (node.kind === 'named') return lower(node.child, lowerLeaf)
  if (node.kind === 'not') return { not: lower(node.child, lowerLeaf) }
  const children = node.children.map((child) => lower(child, lowerLeaf))
  return node.kind === 'all' ? { all: children } : { any: children }
}

const subjectsOf = ({ subject, expected }: ResolvedLeaf): readonly Subject[] =>
  'fact' in expected ? [subject, expected] : [subject]

/**
 * Every comparison is an operator of its own, which walks the path too: the engine's path would take a scalar for what
 * lies under it. A comparison that cannot be answered says no, and its rule is not decided.
 */
const comparison = (leaf: ResolvedLeaf, operator: string, engine: Engine, answers: Answers) => {
  const answer = answerLeaf(leaf)
  engine.addOperator<FactAnswer, FactAnswer | null>(operator, (fact, otherFact) => {
    try {
      const [found, other] = [valueOf(fact), otherFact === null ? undefined : valueOf(otherFact)]
      const holds = answer(found, other)
      answers.set(leaf, explainLeaf(leaf, holds, found, other))
      return holds
    } catch (error) {
      if (!isHelpdeskError(error)) throw error
      answers.set(leaf, error)
      return false
    }
  })
  return {
    ...reference(leaf.subject),
    operator,
    value: 'fact' in leaf.expected ? reference(leaf.expected) : null,
  }
}

const valueOf = (answer: FactAnswer): Json | undefined => {
  if ('failure' in answer) throw answer.failure
  return answer.value
}

const reference = ({ fact, params }: Subject) => ({ fact, ...(params && { params }) })
