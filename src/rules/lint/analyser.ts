import type { OperatorTable } from '../define-operator'
import type { Resolved } from '../resolved'
import { createAtomReader } from './atom'
import { type Logic, type Part, partOf } from './logic'
import type { Relations } from './relate'
import { satisfiable } from './satisfiable'

/**
 * Answers questions about all possible facts. `true` is certain, also for facts of which another part of the condition
 * would throw FACT_TYPE. `false` may mean "not known". `undefined` means that the question took too much work.
 */
export interface Analyser {
  part(tree: Resolved): Part
  /** The parts never hold together. */
  never(...parts: readonly Part[]): boolean | undefined
  /** At least one of the parts always holds. */
  always(...parts: readonly Part[]): boolean | undefined
  /** Whenever `one` holds, at least one of `others` holds. */
  implies(one: Part, ...others: readonly Part[]): boolean | undefined
  /** At least one question was given up, because it took too much work. */
  gaveUp(): boolean
  /** No work budget is left: every further question will be given up. */
  isSpent(): boolean
}

export interface AnalyserOptions {
  readonly operators?: OperatorTable | undefined
  /** How operators of the host relate to each other. */
  readonly relations?: Relations | undefined
}

export const createAnalyser = ({ operators = {}, relations = {} }: AnalyserOptions = {}): Analyser => {
  const read = createAtomReader(operators)
  let left = workInAll
  let gaveUp = false

  const impossible = (goals: readonly Logic[]): boolean | undefined => {
    if (left <= 0) return undefined
    let question = Math.min(workPerQuestion, left)
    const before = question
    const spend = (amount: number): void => {
      question -= amount
      if (question < 0) throw tooMuch
    }
    try {
      return !satisfiable(goals, relations, spend)
    } catch (error) {
      if (error !== tooMuch) throw error
      gaveUp = true
      return undefined
    } finally {
      left -= before - question
    }
  }

  return {
    part: (tree) => partOf(tree, read),
    never: (...parts) => impossible(parts.map(({ yes }) => yes)),
    always: (...parts) => impossible(parts.map(({ no }) => no)),
    implies: (one, ...others) => impossible([one.yes, ...others.map(({ no }) => no)]),
    gaveUp: () => gaveUp || left <= 0,
    isSpent: () => left <= 0,
  }
}

/** Measured in comparisons of two atoms: about half a second. */
const workInAll = 5_000_000
const workPerQuestion = 50_000

const tooMuch = new Error('The question takes too much work.')
