import { Center, Loader } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { Named, Settings } from '../../../settings-api'
import { ProblemNotice } from '../../parts/problem-notice'
import type { WizardStep } from '../route/settings-route'
import { useSetup } from './use-setup'
import { WizardPage } from './wizard-page'

export interface WizardProps {
  readonly settings: Settings
  readonly inbox: Named
  readonly id: string
  readonly step: WizardStep
  /** The settings that all messages share have changed. */
  readonly onStale: () => void
}

/** The set-up of one targeted message. */
export const Wizard = (props: WizardProps) => {
  const { editing, error, refresh } = useSetup(props.id)
  useDocumentTitle(`${editing?.setup.name || 'Targeted message'}, settings`)
  if (editing) return <WizardPage {...props} editing={editing} />
  if (error) return <ProblemNotice title="The message could not be opened" error={error} onRetry={refresh} />
  return (
    <Center h="100%">
      <Loader aria-label="Opening the message" />
    </Center>
  )
}
