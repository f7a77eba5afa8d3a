import { predicateOf } from '../compile'
import type { Condition, Facts, Predicate } from '../condition'
import { type ConditionOptions, resolveCondition } from '../resolve'
import type { Resolved } from '../resolved'
import { type Channels, createChannels, type FiledKey } from './channels'
import { firstRanked } from './first-ranked'
import { createLine, type Line } from './line'
import { type Opening, openingOf } from './opening'
import { createOrdered } from './ordered'
import { insertRanked, type Postings, removeRanked } from './postings'
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
  /** The first rule that holds. Throws `FACT_TYPE`. */
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
  const rankOf = (posting: number): number => ordered.rank(posting >> 1)
  const channels = createChannels(rankOf)
  const comparison = createSharedComparisons()
  /** By slot. */
  const predicates: Predicate[] = []
  const filings: Filed[] = []
  /** Postings of rules that hold unless a key is met, and of those that have no key, in order. */
  const holding: number[] = []
  const unfiled: number[] = []
  /** By slot; dropped for good when there are too many rules, because what is left to ask takes room. */
  let openings: (Opening | undefined)[] | undefined = []
  /** How the next question is answered, chosen when it is asked. */
  let asked: Line<Rule> | undefined
  /** By slot, the last question in which a key of the rule was met. */
  let met = new Uint32Array(16)
  let questions = 0

  const compile = ({ id, condition }: Rule): Compiled => {
    const place = `${options.place ?? 'rules'}[${JSON.stringify(id)}]`
    const tree = resolveCondition(condition, { ...options, place })
    const predicate = (part: Resolved): Predicate => predicateOf(part, comparison)
    const opening = openings && openingOf(tree, predicate)
    return { holds: predicate(tree), opening, filed: filedBy(tree, channels) }
  }

  const file = (slot: number, { holds, opening, filed }: Compiled): void => {
    if (ordered.size() > few) openings = undefined
    else if (openings) openings[slot] = opening
    predicates[slot] = holds
    filings[slot] = filed
    for (const { table, key } of filed.keys) table.add(key, postingOf(slot, filed))
    if (filed.where !== 'to hold') insertRanked(listOf(filed), slot * 2, rankOf)
    changed()
  }

  const unfile = (slot: number): void => {
    const filed = filedAt(slot)
    for (const { table, key } of filed.keys) table.remove(key, postingOf(slot, filed))
    if (filed.where !== 'to hold') removeRanked(listOf(filed), slot * 2, rankOf)
    changed()
  }

  const listOf = ({ where }: Filed): number[] => (where === 'to fail' ? holding : unfiled)

  const changed = (): void => {
    asked = undefined
    channels.changed()
  }

  const filedAt = (slot: number): Filed => filings[slot] as Filed
  const holdsAt = (slot: number): Predicate => predicates[slot] as Predicate

  /** The number of a new question. */
  const ask = (): number => {
    if (met.length < ordered.slots()) met = new Uint32Array(ordered.slots() * 2)
    if (questions === largest) met.fill(0)
    questions = (questions % largest) + 1
    return questions
  }

  const add = (rule: Rule): void => {
    const made = compile(rule)
    file(ordered.insert(rule), made)
  }

  for (const rule of rules) add(rule)

  /** Many rules, looked up by what the facts meet. */
  const lookedUp: Line<Rule> = {
    all: (facts) => {
      const hits = channels.collect(facts)
      if (!hits) return ordered.filter((slot) => holdsAt(slot)(facts))
      const question = ask()
      const found: number[] = []
      forEachPosting(hits, (posting) => {
        const slot = posting >> 1
        if (met[slot] === question) return
        met[slot] = question
        if (!isToFail(posting) && holdsAt(slot)(facts)) found.push(slot)
      })
      for (const posting of holding) {
        const slot = posting >> 1
        if (met[slot] !== question || holdsAt(slot)(facts)) found.push(slot)
      }
      for (const posting of unfiled) if (holdsAt(posting >> 1)(facts)) found.push(posting >> 1)
      return ordered.sorted(found)
    },
    first: (facts) => {
      const hits = channels.collect(facts)
      if (!hits) return ordered.find((slot) => holdsAt(slot)(facts))
      hits.push(holding, unfiled)
      const posting = firstRanked(hits, rankOf, (each) => !isToFail(each) && holdsAt(each >> 1)(facts))
      return posting === undefined ? undefined : ordered.item(posting >> 1)
    },
  }

  const choose = (): Line<Rule> => {
    if (!openings) return lookedUp
    const lined = ordered.slotsInOrder().map((slot) => ({
      rule: ordered.item(slot),
      holds: holdsAt(slot),
      opening: openings?.[slot],
    }))
    return lined.filter(({ opening }) => !opening).length > fewUnopened ? lookedUp : createLine(lined)
  }

  return {
    get size() {
      return ordered.size()
    },
    matches: (facts) => (asked ??= choose()).all(facts),
    first: (facts) => (asked ??= choose()).first(facts),
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
      changed()
    },
  }
}

interface Compiled {
  readonly holds: Predicate
  readonly opening: Opening | undefined
  readonly filed: Filed
}

/** Where a rule is filed: by keys that facts have to meet for it to hold, or for it to fail, or by none. */
interface Filed {
  readonly where: 'to hold' | 'to fail' | 'nowhere'
  readonly keys: readonly FiledKey[]
}

const filedBy = (tree: Resolved, channels: Channels): Filed => {
  const toHold = requiredKeys(tree, true, channels)
  if (toHold) return { where: 'to hold', keys: toHold }
  const toFail = requiredKeys(tree, false, channels)
  return toFail ? { where: 'to fail', keys: toFail } : { where: 'nowhere', keys: [] }
}

/** So few rules are asked faster as a line, unless more than so many of them have no opening. */
const few = 128
const fewUnopened = 32

const largest = 2 ** 32 - 1

/** A slot, and whether meeting the key speaks against the rule. */
const postingOf = (slot: number, { where }: Filed): number => slot * 2 + Number(where === 'to fail')

const isToFail = (posting: number): boolean => posting % 2 === 1

const forEachPosting = (hits: readonly Postings[], visit: (posting: number) => void): void => {
  for (const postings of hits) {
    if (typeof postings === 'number') visit(postings)
    else for (const posting of postings) visit(posting)
  }
}
