import type { Finding, SetupProblem } from 'frontdesk'
import { createContext, useContext } from 'react'
import type { Settings } from '../../../settings-api'
import type { Editing } from './use-setup'

/** The shared state of all fields of the wizard. */
export interface WizardState extends Editing {
  readonly settings: Settings
  /** The first problem at a place or inside it, if it should be shown already. */
  readonly problemAt: (place: string) => SetupProblem | undefined
  readonly findingsAt: (place: string) => readonly Finding[]
  readonly apply: (finding: Finding) => void
}

const context = createContext<WizardState | undefined>(undefined)

export const WizardProvider = context.Provider

export const useWizard = (): WizardState => {
  const state = useContext(context)
  if (state === undefined) throw new Error('Expected a wizard around this field, found none.')
  return state
}
