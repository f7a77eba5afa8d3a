import type { Json } from '../../shared/json'
import type { Facts, Predicate } from '../condition'
import { isAbsent } from '../ready-operator'
import type { Opening } from './opening'

/** Rules in order, while they are so few that an index over all that they require costs more than it spares. */
export interface Line<Rule> {
  /** The first rule that holds. Throws `FACT_TYPE`. */
  readonly first: (facts: Facts) => Rule | undefined
  /** All rules that hold, in order. Throws `FACT_TYPE`. */
  readonly all: (facts: Facts) => readonly Rule[]
}

export interface Lined<Rule> {
  readonly rule: Rule
  readonly holds: Predicate
  readonly opening: Opening | undefined
}

export const createLine = <Rule>(rules: readonly Lined<Rule>[]): Line<Rule> =>
  rules.length > few ? openedTogether(rules) : askedInTurn(rules)

/** So few rules are asked faster than their openings are looked up. */
const few = 12

const askedInTurn = <Rule>(lined: readonly Lined<Rule>[]): Line<Rule> => {
  const rules = lined.map(({ rule }) => rule)
  const predicates = lined.map(({ holds }) => holds)
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
 * A rule is a bit, and a value that a fact may equal leads to the bits of all rules that begin with it. Only those are
 * asked the rest, and most rules fail at their beginning.
 */
const openedTogether = <Rule>(rules: readonly Lined<Rule>[]): Line<Rule> => {
  const words = (rules.length + 31) >> 5
  /** Those that begin with something else are asked as a whole. */
  const open = new Int32Array(words)
  const byFact = new Map<string, Openings>()
  const rests = rules.map(({ holds, opening }) => opening?.rest ?? holds)
  const whole = askedInTurn(rules)

  rules.forEach(({ opening }, position) => {
    if (!opening) return mark(open, position)
    const { fact, values } = opening
    const openings: Openings = byFact.get(fact) ?? {
      fact,
      kind: typeof values[0],
      masks: new Map<Json, Int32Array>(),
    }
    byFact.set(fact, openings)
    for (const value of values) {
      const mask = openings.masks.get(value) ?? new Int32Array(words)
      openings.masks.set(value, mask)
      mark(mask, position)
      if (typeof value !== openings.kind) openings.kind = 'several'
    }
  })
  const facts = [...byFact.values()]

  /** Nothing when a fact is of another kind than the values, so that each rule has to be asked as a whole. */
  const masksOf = (given: Facts): Int32Array[] | undefined => {
    const masks: Int32Array[] = [open]
    for (const { fact, kind, masks: known } of facts) {
      const found = given[fact]
      if (typeof found === kind) {
        const mask = known.get(found as Json)
        if (mask !== undefined && Object.hasOwn(given, fact)) masks.push(mask)
      } else if (!isAbsent(found)) return undefined
    }
    return masks
  }

  /** Goes through the rules that the masks leave, in order, until one that holds has been `taken`. */
  const visit = (masks: readonly Int32Array[], given: Facts, taken: (rule: Rule) => boolean): void => {
    for (let word = 0; word < words; word += 1) {
      let bits = 0
      for (const mask of masks) bits |= mask[word] as number
      for (; bits !== 0; bits &= bits - 1) {
        const position = (word << 5) + 31 - Math.clz32(bits & -bits)
        const holds = rests[position] as Predicate
        if (holds(given) && taken((rules[position] as Lined<Rule>).rule)) return
      }
    }
  }

  return {
    first: (given) => {
      const masks = masksOf(given)
      if (!masks) return whole.first(given)
      let first: Rule | undefined
      visit(masks, given, (rule) => {
        first = rule
        return true
      })
      return first
    },
    all: (given) => {
      const masks = masksOf(given)
      if (!masks) return whole.all(given)
      const all: Rule[] = []
      visit(masks, given, (rule) => {
        all.push(rule)
        return false
      })
      return all
    },
  }
}

/** By value of a fact, the rules that begin with it. */
interface Openings {
  readonly fact: string
  /** What `typeof` says of all values. */
  kind: string
  readonly masks: Map<Json, Int32Array>
}

const mark = (mask: Int32Array, position: number): void => {
  mask[position >> 5] = (mask[position >> 5] as number) | (1 << (position & 31))
}
