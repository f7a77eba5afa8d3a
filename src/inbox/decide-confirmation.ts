import { type Decision, decision } from '../shared/decision'

/** P-03: the typed name must be exactly the name of the thing to delete. The admin check comes before. */
export const decideConfirmation = (name: string, typed: string): Decision<boolean> => {
  const holds = typed === name
  return decision(holds, holds ? 'ALLOWED' : 'CONFIRMATION_MISMATCH', {
    question: 'the typed name is the name of what should go',
    holds,
    expected: name,
    found: typed.slice(0, 200),
  })
}
