import type { Json } from '../../shared/json'
import type { OperatorTable } from '../define-operator'
import type { ResolvedLeaf, Subject } from '../resolved'
import { type ValueType, valueTypes } from '../value-types'
import { type Meaning, positiveName, readOperator } from './meaning'

/** A positive comparison. Equal comparisons share one object. False when its fact is absent (K-02). */
export interface Atom {
  /** The fact, or the part of a fact, that is compared. */
  readonly variable: string
  readonly type: ValueType
  readonly meaning: Meaning
  /** Facts that must be set when it holds: the fact it compares with, and the fact that it is a part of. */
  readonly presumes: readonly Atom[]
  /** The cost of reading its value: the number of characters and elements. */
  readonly weight: number
  /** Whether a present value meets it. Nothing for a value of a wrong type, or when only the host can decide. */
  readonly answer?: (value: Json) => boolean | undefined
}

/** A comparison, expressed as an atom or its negation. With `mustBeSet`, the fact must also be present. */
interface AtomReading {
  readonly atom: Atom
  readonly negated: boolean
  readonly mustBeSet?: Atom
}

export type AtomReader = (leaf: ResolvedLeaf) => AtomReading

export const createAtomReader = (hosts: OperatorTable = {}): AtomReader => {
  const known = new Map<string, Atom>()

  const one = (key: string, make: () => Atom): Atom => {
    const atom = known.get(key) ?? make()
    known.set(key, atom)
    return atom
  }

  const variableOf = ({ fact, label, params }: Subject): string =>
    JSON.stringify([fact, label.slice(fact.length), params])

  const setAtom = (subject: Subject): Atom => {
    const variable = variableOf(subject)
    const whole = wholeOf(subject)
    return one(`set ${variable}`, () => ({
      variable,
      type: valueTypes.any,
      meaning: { kind: 'set' },
      presumes: whole ? [setAtom(whole)] : [],
      weight: 1,
    }))
  }

  return (leaf) => {
    const { subject, operator, expected, name } = leaf
    const value = 'value' in expected ? expected.value : undefined
    const reading = value === undefined ? undefined : readOperator(name, value, hosts)
    const set = setAtom(subject)
    if (reading?.meaning.kind === 'set') return { atom: set, negated: reading.negated }
    const { negated, present } = reading ?? { negated: operator.absent, present: false }
    const meaning = reading?.meaning ?? {
      kind: 'other',
      operator: positiveName(name, hosts),
      value: value ?? null,
    }
    const asked = 'value' in expected ? '' : variableOf(expected)
    const atom = one(JSON.stringify([set.variable, subject.type.name, asked, meaning]), () => ({
      variable: set.variable,
      type: subject.type,
      meaning,
      presumes: [...set.presumes, ...('value' in expected ? [] : [setAtom(expected)])],
      weight: weightOf(value),
      ...(reading && { answer: answerOf(leaf, negated !== present) }),
    }))
    return { atom, negated, ...(present && { mustBeSet: set }) }
  }
}

/** The fact that the subject is a part of. */
const wholeOf = (subject: Subject): Subject | undefined =>
  subject.label === subject.fact ? undefined : { ...subject, label: subject.fact }

const answerOf = ({ operator, subject, expected }: ResolvedLeaf, opposite: boolean): Atom['answer'] => {
  if (!('value' in expected)) return undefined
  let test: ((found: Json) => boolean) | undefined
  return (value) => {
    if (!subject.type.is(value)) return undefined
    test ??= operator.test(expected.value)
    return test(value) !== opposite
  }
}

const weightOf = (value: Json | undefined): number => {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, item) => sum + weightOf(item), 1)
}
