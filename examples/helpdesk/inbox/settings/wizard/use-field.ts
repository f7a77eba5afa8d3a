import { problemWords } from './problem-words'
import { useWizard } from './wizard-context'

/** Connects a field to its place in the set-up: its name, and its error after the step was visited. */
export const useField = (place: string): { readonly name: string; readonly error?: string } => {
  const problem = useWizard().problemAt(place)
  return { name: place, ...(problem && { error: problemWords(problem) }) }
}
