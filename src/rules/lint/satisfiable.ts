import type { Atom } from './atom'
import { clash, leavesNothing, type Spend } from './clashes'
import type { Literal, Logic } from './logic'
import type { Relations } from './relate'

/**
 * Whether some facts may meet all goals. Searches the alternatives by backtracking until one has no contradiction.
 * `false` is certain; `true` is not, because not every contradiction is detected.
 */
export const satisfiable = (goals: readonly Logic[], relations: Relations, spend: Spend): boolean => {
  const assumed = new Map<Atom, boolean>()
  const facts = new Map<string, KnownOfFact>()
  const trail: Literal[] = []

  const about = (variable: string): KnownOfFact => {
    const known = facts.get(variable) ?? { held: [], denied: [] }
    facts.set(variable, known)
    return known
  }

  /** False when the literal contradicts the current assumptions. */
  const assume = (literal: Literal): boolean => {
    const { atom, holds } = literal
    spend(1)
    const before = assumed.get(atom)
    if (before !== undefined) return before === holds
    const { held, denied } = about(atom.variable)
    const clashes = (other: Literal) => clash(literal, other, relations, spend)
    if (held.some(clashes) || (holds && denied.some(clashes))) return false
    const known = holds ? held : denied
    known.push(literal)
    assumed.set(atom, holds)
    trail.push(literal)
    return !holds || atom.presumes.every((presumed) => assume({ kind: 'literal', atom: presumed, holds }))
  }

  const undo = (length: number): void => {
    for (const { atom, holds } of trail.splice(length).reverse()) {
      about(atom.variable)[holds ? 'held' : 'denied'].pop()
      assumed.delete(atom)
    }
  }

  const solve = (wanted: readonly Logic[], choices: Choices): boolean => {
    spend(20)
    const start = trail.length
    const queue = [...wanted]
    let open = choices
    for (const goal of queue) {
      if (goal.kind === 'any') open = { parts: goal.parts, next: open }
      else if (goal.kind === 'all') queue.push(...goal.parts)
      else if (!assume(goal)) return false
    }
    const touched = new Set(trail.slice(start).map(({ atom }) => atom.variable))
    for (const variable of touched) {
      const { held, denied } = about(variable)
      if (leavesNothing(held, denied, spend)) return false
    }
    while (open?.parts.some((part) => part.kind === 'literal' && assumed.get(part.atom) === part.holds)) {
      spend(1)
      open = open.next
    }
    if (open === undefined) return true
    const { parts, next } = open
    const mark = trail.length
    return parts.some((part) => {
      if (solve([part], next)) return true
      undo(mark)
      return false
    })
  }

  return solve(goals, undefined)
}

/** The open alternatives: one part of each must be chosen. */
type Choices = { readonly parts: readonly Logic[]; readonly next: Choices } | undefined

interface KnownOfFact {
  readonly held: Literal[]
  readonly denied: Literal[]
}
