import { problemWords } from './problem-words'
import { useWizard } from './wizard-context'

/** Ties a field to its place in the set-up: its name, and what is wrong there, once somebody has been there. */
export const useField = (place: string): { readonly name: string; readonly error?: string } => {
  const problem = useWizard().problemAt(place)
  return { name: place, ...(problem && { error: problemWords(problem) }) }
}
