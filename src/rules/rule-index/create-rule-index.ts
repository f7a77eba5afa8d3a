import { type Predicate, predicateOf } from '../compile'
import type { Condition, Facts } from '../condition'
import { type ConditionOptions, resolveCondition } from '../resolve'
import { createChannels, type FiledKey } from './channels'
import { createEarliest } from './earliest'
import { createOrdered } from './ordered'
import { insertRanked, listOf, type Postings, removeRanked } from './postings'
import { requiredKeys } from './required-keys'
import { createSharedComparisons } from './shared-comparisons'

/** A condition under an id, with whatever else a host's rule holds. */
export interface IndexedRule {
  readonly id: string
  readonly condition: Condition
}

/**
 * Many rules asked at once. Answers as the list of their compiled predicates does, in the order of the rules, and looks
 * only at rules that the facts may satisfy.
 *
 * A rule that is not looked at meets no fact of a wrong type, so `FACT_TYPE` is thrown only where the whole list would
 * throw it. A fact that rules are filed by and that breaks its type has the whole list asked.
 */
export interface RuleIndex<Rule extends IndexedRule> {
  readonly size: number
  /** All rules that hold, in order. Throws `FACT_TYPE`. */
  readonly matches: (facts: Facts) => readonly Rule[]
  /** The first rule that holds. Throws `FACT_TYPE`, also for a rule behind the one that holds. */
  readonly first: (facts: Facts) => Rule | undefined
  /** Appends a rule. Throws `ALREADY_EXISTS`, or `INVALID_RULE` with its place; the index is then as it was. */
  readonly add: (rule: Rule) => void
  /** Puts a rule in the place of the one with its id. Throws `UNKNOWN_RECORD`, or `INVALID_RULE` as `add` does. */
  readonly replace: (rule: Rule) => void
  /** Throws `UNKNOWN_RECORD`. */
  readonly remove: (id: string) => void
}

/**
 * Indexes rules by what their conditions require of the facts: texts by their beginning or by a part, everything else
 * by value. A condition that fails only for some facts, such as `notEqual`, is taken to hold until one of those turns
 * up. One that requires nothing of the kind is asked each time.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place, such as `rules["vip"].all[0].operator`, or `ALREADY_EXISTS`.
 */
export const createRuleIndex = <Rule extends IndexedRule>(
  rules: readonly Rule[] = [],
  options: ConditionOptions = {},
): RuleIndex<Rule> => {
  const ordered = createOrdered<Rule>()
  const channels = createChannels((posting) => ordered.rank(posting >> 1))
  const comparison = createSharedComparisons()
  /** By slot. */
  const compiled: Compiled[] = []
  /** Slots of rules that hold unless a key is met, and of those that have no key, in order. */
  const holding: number[] = []
  const unfiled: number[] = []
  /** By slot, the last question in which a key of the rule was met. */
  let met = new Uint32Array(16)
  let question = 0

  const compile = ({ id, condition }: Rule): Compiled => {
    const place = `${options.place ?? 'rules'}[${JSON.stringify(id)}]`
    const tree = resolveCondition(condition, { ...options, place })
    const holds = predicateOf(tree, comparison)
    const toHold = requiredKeys(tree, true, channels)
    if (toHold) return { holds, filed: 'to hold', keys: toHold }
    const toFail = requiredKeys(tree, false, channels)
    return toFail ? { holds, filed: 'to fail', keys: toFail } : { holds, filed: 'nowhere', keys: [] }
  }

  const file = (slot: number, rule: Compiled): void => {
    compiled[slot] = rule
    for (const { table, key } of rule.keys) table.add(key, postingOf(slot, rule))
    if (rule.filed === 'to fail') insertRanked(holding, slot, ordered.rank)
    if (rule.filed === 'nowhere') insertRanked(unfiled, slot, ordered.rank)
  }

  const unfile = (slot: number): void => {
    const rule = ruleAt(slot)
    for (const { table, key } of rule.keys) table.remove(key, postingOf(slot, rule))
    if (rule.filed === 'to fail') removeRanked(holding, slot, ordered.rank)
    if (rule.filed === 'nowhere') removeRanked(unfiled, slot, ordered.rank)
  }

  const ruleAt = (slot: number): Compiled => compiled[slot] as Compiled

  /** The number of a new question. */
  const ask = (): number => {
    if (met.length < ordered.slots()) met = new Uint32Array(ordered.slots() * 2)
    if (question === largest) met.fill(0)
    question = (question % largest) + 1
    return question
  }

  const add = (rule: Rule): void => {
    const made = compile(rule)
    file(ordered.insert(rule), made)
  }

  for (const rule of rules) add(rule)

  return {
    get size() {
      return ordered.size()
    },
    matches: (facts) => {
      const hits = ordered.size() > few ? channels.collect(facts) : undefined
      if (!hits) return ordered.filter((slot) => ruleAt(slot).holds(facts))
      const asked = ask()
      const found: number[] = []
      forEachPosting(hits, (posting) => {
        const slot = posting >> 1
        if (met[slot] === asked) return
        met[slot] = asked
        if (!isToFail(posting) && ruleAt(slot).holds(facts)) found.push(slot)
      })
      for (const slot of holding) if (met[slot] !== asked || ruleAt(slot).holds(facts)) found.push(slot)
      for (const slot of unfiled) if (ruleAt(slot).holds(facts)) found.push(slot)
      return ordered.sorted(found)
    },
    first: (facts) => {
      const holds = (slot: number): boolean => ruleAt(slot).holds(facts)
      const hits = ordered.size() > few ? channels.collect(facts) : undefined
      if (!hits) return ordered.find(holds)
      const asked = ask()
      if (holding.length > 0) {
        forEachPosting(hits, (posting) => {
          if (isToFail(posting)) met[posting >> 1] = asked
        })
      }
      // Every list is in order, and is left as soon as it cannot lead to an earlier rule.
      const earliest = createEarliest(ordered.rank)
      for (const postings of hits) {
        listOf(postings).every((posting) => isToFail(posting) || earliest.offer(posting >> 1, holds))
      }
      holding.every((slot) => earliest.offer(slot, (each) => met[each] !== asked || holds(each)))
      unfiled.every((slot) => earliest.offer(slot, holds))
      const slot = earliest.slot()
      return slot === undefined ? undefined : ordered.item(slot)
    },
    add,
    replace: (rule) => {
      const slot = ordered.slotOf(rule.id)
      const made = compile(rule)
      unfile(slot)
      ordered.put(slot, rule)
      file(slot, made)
    },
    remove: (id) => {
      const slot = ordered.slotOf(id)
      unfile(slot)
      ordered.remove(slot)
    },
  }
}

/** A rule and where it is filed: by keys that facts have to meet for it to hold, or for it to fail, or by none. */
interface Compiled {
  readonly holds: Predicate
  readonly filed: 'to hold' | 'to fail' | 'nowhere'
  readonly keys: readonly FiledKey[]
}

/** So few rules are asked faster than looked up. */
const few = 16

const largest = 2 ** 32 - 1

/** A slot, and whether meeting the key speaks against the rule. */
const postingOf = (slot: number, { filed }: Compiled): number => slot * 2 + Number(filed === 'to fail')

const isToFail = (posting: number): boolean => posting % 2 === 1

const forEachPosting = (hits: readonly Postings[], visit: (posting: number) => void): void => {
  for (const postings of hits) {
    if (typeof postings === 'number') visit(postings)
    else for (const posting of postings) visit(posting)
  }
}
