import { type Decision, decision } from '../shared/decision'

/** P-03: what is typed has to be the name of what goes for good, to the letter. That an admin asks is decided before. */
export const decideConfirmation = (name: string, typed: string): Decision<boolean> => {
  const holds = typed === name
  return decision(holds, holds ? 'ALLOWED' : 'CONFIRMATION_MISMATCH', {
    question: 'the typed name is the name of what should go',
    holds,
    expected: name,
    found: typed.slice(0, 200),
  })
}
