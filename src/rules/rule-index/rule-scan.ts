import type { Json } from '../../shared/json'
import type { Facts, Predicate } from '../condition'
import { isAbsent } from '../ready-operator'
import type { FirstComparison } from './first-comparison'

/** Evaluates rules one after the other, for lists that are too short for an index to pay off. */
export interface RuleScan<Rule> {
  /** The first rule that holds. Throws `FACT_TYPE`. */
  readonly first: (facts: Facts) => Rule | undefined
  /** All rules that hold, in order. Throws `FACT_TYPE`. */
  readonly all: (facts: Facts) => readonly Rule[]
}

export interface ScannedRule<Rule> {
  readonly rule: Rule
  readonly holds: Predicate
  readonly firstComparison: FirstComparison | undefined
}

export const createRuleScan = <Rule>(rules: readonly ScannedRule<Rule>[]): RuleScan<Rule> =>
  rules.length > inOrderLimit ? scanByFirstComparison(rules) : scanInOrder(rules)

/** Up to this number of rules, evaluating each is faster than looking up first comparisons. */
const inOrderLimit = 12

const scanInOrder = <Rule>(scanned: readonly ScannedRule<Rule>[]): RuleScan<Rule> => {
  const rules = scanned.map(({ rule }) => rule)
  const predicates = scanned.map(({ holds }) => holds)
  return {
    first: (facts) => {
      for (let at = 0; at < predicates.length; at += 1) {
        if ((predicates[at] as Predicate)(facts)) return rules[at]
      }
      return undefined
    },
    all: (facts) => rules.filter((_, at) => predicates[at]?.(facts)),
  }
}

/**
 * Each rule is one bit. Each value that a fact is compared with first leads to a bit mask of the rules that begin with
 * this comparison. Only the rules of the matching masks are evaluated further. Most rules fail at their first
 * comparison.
 */
const scanByFirstComparison = <Rule>(rules: readonly ScannedRule<Rule>[]): RuleScan<Rule> => {
  const words = (rules.length + 31) >> 5
  /** The rules without such a first comparison, which are evaluated as a whole. */
  const others = new Int32Array(words)
  const byFact = new Map<string, RulesByValue>()
  const rests = rules.map(({ holds, firstComparison }) => firstComparison?.rest ?? holds)
  const inOrder = scanInOrder(rules)

  rules.forEach(({ firstComparison }, position) => {
    if (!firstComparison) return mark(others, position)
    const { fact, values } = firstComparison
    const byValue: RulesByValue = byFact.get(fact) ?? {
      fact,
      kind: typeof values[0],
      masks: new Map<Json, Int32Array>(),
    }
    byFact.set(fact, byValue)
    for (const value of values) {
      const mask = byValue.masks.get(value) ?? new Int32Array(words)
      byValue.masks.set(value, mask)
      mark(mask, position)
      if (typeof value !== byValue.kind) byValue.kind = 'several'
    }
  })
  const facts = [...byFact.values()]

  /** Nothing when a fact has another type than the values: then every rule is evaluated as a whole. */
  const masksOf = (given: Facts): Int32Array[] | undefined => {
    const masks: Int32Array[] = [others]
    for (const { fact, kind, masks: known } of facts) {
      const found = given[fact]
      if (typeof found === kind) {
        const mask = known.get(found as Json)
        if (mask !== undefined && Object.hasOwn(given, fact)) masks.push(mask)
      } else if (!isAbsent(found)) return undefined
    }
    return masks
  }

  /** Evaluates the rules of the masks in order. Stops when `taken` returns true for a rule that holds. */
  const visit = (masks: readonly Int32Array[], given: Facts, taken: (rule: Rule) => boolean): void => {
    for (let word = 0; word < words; word += 1) {
      let bits = 0
      for (const mask of masks) bits |= mask[word] as number
      for (; bits !== 0; bits &= bits - 1) {
        const position = (word << 5) + 31 - Math.clz32(bits & -bits)
        const holds = rests[position] as Predicate
        if (holds(given) && taken((rules[position] as ScannedRule<Rule>).rule)) return
      }
    }
  }

  return {
    first: (given) => {
      const masks = masksOf(given)
      if (!masks) return inOrder.first(given)
      let first: Rule | undefined
      visit(masks, given, (rule) => {
        first = rule
        return true
      })
      return first
    },
    all: (given) => {
      const masks = masksOf(given)
      if (!masks) return inOrder.all(given)
      const all: Rule[] = []
      visit(masks, given, (rule) => {
        all.push(rule)
        return false
      })
      return all
    },
  }
}

/** For one fact: each compared value, and the rules that begin with that comparison. */
interface RulesByValue {
  readonly fact: string
  /** The `typeof` of all values, or `several`. */
  kind: string
  readonly masks: Map<Json, Int32Array>
}

const mark = (mask: Int32Array, position: number): void => {
  mask[position >> 5] = (mask[position >> 5] as number) | (1 << (position & 31))
}
