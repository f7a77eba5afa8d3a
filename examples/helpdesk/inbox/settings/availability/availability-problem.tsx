import { createContext, type ReactNode, useContext } from 'react'
import { isWithin } from '../wizard/places'
import { problemWords } from '../wizard/problem-words'

/** A refusal of the server for a rule, with its place. */
export interface PlacedProblem {
  readonly place: string
  readonly expected: string
}

const context = createContext<PlacedProblem | undefined>(undefined)

export const AvailabilityProblem = ({
  value,
  children,
}: {
  readonly value: PlacedProblem | undefined
  readonly children: ReactNode
}) => <context.Provider value={value}>{children}</context.Provider>

/** The error at a place of the rule: `availability.hours.ranges[0].to`. */
export const useRuleError = (place: string): { readonly error?: string } => {
  const problem = useContext(context)
  return problem && isWithin(problem.place, place) ? { error: problemWords(problem) } : {}
}
