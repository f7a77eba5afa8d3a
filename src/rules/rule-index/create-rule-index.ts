import { predicateOf } from '../compile'
import type { Condition, Facts, Predicate } from '../condition'
import { type ConditionOptions, resolveCondition } from '../resolve'
import type { Resolved } from '../resolved'
import { createFactTables, type FactTables, type IndexedKey } from './fact-tables'
import { type FirstComparison, firstComparisonOf } from './first-comparison'
import { firstRanked } from './first-ranked'
import { createOrderedList } from './ordered-list'
import { insertRanked, type Postings, removeRanked } from './postings'
import { requiredKeys } from './required-keys'
import { createRuleScan, type RuleScan } from './rule-scan'
import { createSharedComparisons } from './shared-comparisons'

/** A condition with an id. A host's rule may have more properties. */
export interface IndexedRule {
  /** Unique within the index. */
  readonly id: string
  /** The condition that decides whether the rule holds. */
  readonly condition: Condition
}

/**
 * Answers for many rules at once. The result is the same as asking every compiled predicate in the order of the rules,
 * but only rules that the facts may satisfy are evaluated.
 *
 * A rule that is skipped cannot meet a fact of a wrong type. `FACT_TYPE` is therefore thrown in fewer cases than by the
 * whole list, and never in a case where the whole list would not throw it. When a fact that the index reads has a wrong
 * type, every rule is evaluated.
 */
export interface RuleIndex<Rule extends IndexedRule> {
  /** The number of rules in the index. */
  readonly size: number
  /** All rules that hold, in order. Throws `FACT_TYPE`. */
  readonly matches: (facts: Facts) => readonly Rule[]
  /** The first rule that holds. Throws `FACT_TYPE`. */
  readonly first: (facts: Facts) => Rule | undefined
  /** Appends a rule. Throws `ALREADY_EXISTS`, or `INVALID_RULE` with its place; the index is then unchanged. */
  readonly add: (rule: Rule) => void
  /** Replaces the rule with the same id, in its place. Throws `UNKNOWN_RECORD`, or `INVALID_RULE` as `add` does. */
  readonly replace: (rule: Rule) => void
  /** Throws `UNKNOWN_RECORD`. */
  readonly remove: (id: string) => void
}

/**
 * Indexes rules by the fact values that their conditions require: text by its prefix or a substring, every other type
 * by value. A condition that fails only for some values, such as `notEqual`, counts as true until one of these values
 * is found. A condition that requires no such value is evaluated for every query.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `rules["vip"].all[0].operator`, or `ALREADY_EXISTS`.
 */
export const createRuleIndex = <Rule extends IndexedRule>(
  rules: readonly Rule[] = [],
  options: ConditionOptions = {},
): RuleIndex<Rule> => {
  const ordered = createOrderedList<Rule>()
  const rankOf = (posting: number): number => ordered.rank(posting >> 1)
  const factTables = createFactTables(rankOf)
  const comparison = createSharedComparisons()
  /** By slot. */
  const predicates: Predicate[] = []
  const placements: Placement[] = []
  /** Postings of rules that hold unless one of their keys is met, in order. */
  const heldByDefault: number[] = []
  /** Postings of rules that have no keys, in order. */
  const unindexed: number[] = []
  /** By slot. Dropped for good above the scan limit, because the remaining predicates take memory. */
  let firstComparisons: (FirstComparison | undefined)[] | undefined = []
  /** How queries are answered. Chosen at the first query after a change. */
  let strategy: RuleScan<Rule> | undefined
  /** By slot, the number of the last query that met a key of the rule. */
  let lastMet = new Uint32Array(16)
  let queries = 0

  const compile = ({ id, condition }: Rule): Compiled => {
    const place = `${options.place ?? 'rules'}[${JSON.stringify(id)}]`
    const tree = resolveCondition(condition, { ...options, place })
    const predicate = (part: Resolved): Predicate => predicateOf(part, comparison)
    const firstComparison = firstComparisons && firstComparisonOf(tree, predicate)
    return { holds: predicate(tree), firstComparison, placement: placementOf(tree, factTables) }
  }

  const insert = (slot: number, { holds, firstComparison, placement }: Compiled): void => {
    if (ordered.size() > scanLimit) firstComparisons = undefined
    else if (firstComparisons) firstComparisons[slot] = firstComparison
    predicates[slot] = holds
    placements[slot] = placement
    for (const { table, key } of placement.keys) table.add(key, postingOf(slot, placement))
    if (placement.by !== 'keys to hold') insertRanked(listOf(placement), slot * 2, rankOf)
    changed()
  }

  const takeOut = (slot: number): void => {
    const placement = placements[slot] as Placement
    for (const { table, key } of placement.keys) table.remove(key, postingOf(slot, placement))
    if (placement.by !== 'keys to hold') removeRanked(listOf(placement), slot * 2, rankOf)
    changed()
  }

  const listOf = ({ by }: Placement): number[] => (by === 'keys to fail' ? heldByDefault : unindexed)

  const changed = (): void => {
    strategy = undefined
    factTables.changed()
  }

  const holdsAt = (slot: number): Predicate => predicates[slot] as Predicate

  /** The number of a new query. */
  const nextQuery = (): number => {
    if (lastMet.length < ordered.slots()) lastMet = new Uint32Array(ordered.slots() * 2)
    if (queries === largest) lastMet.fill(0)
    queries = (queries % largest) + 1
    return queries
  }

  const add = (rule: Rule): void => {
    const compiled = compile(rule)
    insert(ordered.insert(rule), compiled)
  }

  for (const rule of rules) add(rule)

  /** For many rules: evaluates only those whose keys the facts meet. */
  const lookup: RuleScan<Rule> = {
    all: (facts) => {
      const hits = factTables.collect(facts)
      if (!hits) return ordered.filter((slot) => holdsAt(slot)(facts))
      const query = nextQuery()
      const found: number[] = []
      forEachPosting(hits, (posting) => {
        const slot = posting >> 1
        if (lastMet[slot] === query) return
        lastMet[slot] = query
        if (!isKeyToFail(posting) && holdsAt(slot)(facts)) found.push(slot)
      })
      for (const posting of heldByDefault) {
        const slot = posting >> 1
        if (lastMet[slot] !== query || holdsAt(slot)(facts)) found.push(slot)
      }
      for (const posting of unindexed) if (holdsAt(posting >> 1)(facts)) found.push(posting >> 1)
      return ordered.sorted(found)
    },
    first: (facts) => {
      const hits = factTables.collect(facts)
      if (!hits) return ordered.find((slot) => holdsAt(slot)(facts))
      hits.push(heldByDefault, unindexed)
      const posting = firstRanked(hits, rankOf, (each) => !isKeyToFail(each) && holdsAt(each >> 1)(facts))
      return posting === undefined ? undefined : ordered.item(posting >> 1)
    },
  }

  const chooseStrategy = (): RuleScan<Rule> => {
    if (!firstComparisons) return lookup
    const scanned = ordered.slotsInOrder().map((slot) => ({
      rule: ordered.item(slot),
      holds: holdsAt(slot),
      firstComparison: firstComparisons?.[slot],
    }))
    const others = scanned.filter(({ firstComparison }) => !firstComparison).length
    return others > scanLimitOfOthers ? lookup : createRuleScan(scanned)
  }

  return {
    get size() {
      return ordered.size()
    },
    matches: (facts) => (strategy ??= chooseStrategy()).all(facts),
    first: (facts) => (strategy ??= chooseStrategy()).first(facts),
    add,
    replace: (rule) => {
      const slot = ordered.slotOf(rule.id)
      const compiled = compile(rule)
      takeOut(slot)
      ordered.put(slot, rule)
      insert(slot, compiled)
    },
    remove: (id) => {
      const slot = ordered.slotOf(id)
      takeOut(slot)
      ordered.remove(slot)
      changed()
    },
  }
}

interface Compiled {
  readonly holds: Predicate
  readonly firstComparison: FirstComparison | undefined
  readonly placement: Placement
}

/** Where the index keeps a rule: under keys that the facts must meet for it to hold, or for it to fail, or without keys. */
interface Placement {
  readonly by: 'keys to hold' | 'keys to fail' | 'no keys'
  readonly keys: readonly IndexedKey[]
}

const placementOf = (tree: Resolved, factTables: FactTables): Placement => {
  const toHold = requiredKeys(tree, true, factTables)
  if (toHold) return { by: 'keys to hold', keys: toHold }
  const toFail = requiredKeys(tree, false, factTables)
  return toFail ? { by: 'keys to fail', keys: toFail } : { by: 'no keys', keys: [] }
}

/** Up to this number of rules a scan is faster than a lookup. */
const scanLimit = 128

/** Above this number of rules without a first comparison on an exact value, a lookup is faster than a scan. */
const scanLimitOfOthers = 32

const largest = 2 ** 32 - 1

/** A posting is a slot and, in the lowest bit, whether the key lets the rule fail. */
const postingOf = (slot: number, { by }: Placement): number => slot * 2 + Number(by === 'keys to fail')

const isKeyToFail = (posting: number): boolean => posting % 2 === 1

const forEachPosting = (hits: readonly Postings[], visit: (posting: number) => void): void => {
  for (const postings of hits) {
    if (typeof postings === 'number') visit(postings)
    else for (const posting of postings) visit(posting)
  }
}
