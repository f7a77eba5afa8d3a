import { Center, Loader } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { Named, Settings } from '../../../settings-api'
import { ProblemNotice } from '../../parts/problem-notice'
import { formatSettingsRoute, type WizardStep } from '../route/settings-route'
import classes from '../settings.module.css'
import { useSetup } from './use-setup'
import { WizardPage } from './wizard-page'

export interface WizardProps {
  readonly settings: Settings
  readonly inbox: Named
  readonly id: string
  readonly step: WizardStep
  /** Called when settings that all messages share have changed. */
  readonly onStale: () => void
}

/** The set-up of one targeted message. */
export const Wizard = (props: WizardProps) => {
  const { editing, error, refresh } = useSetup(props.id)
  useDocumentTitle(`${editing?.setup.name || 'Targeted message'}, settings`)
  if (editing) return <WizardPage {...props} editing={editing} />
  if (error)
    return (
      <div className={classes.content}>
        <h1 className={classes.title}>Targeted message</h1>
        <ProblemNotice title="The message could not be opened" error={error} onRetry={refresh} />
        <a href={formatSettingsRoute({ inbox: props.inbox.id, page: 'messages' })}>All targeted messages</a>
      </div>
    )
  return (
    <Center h="100%">
      <Loader aria-label="Opening the message" />
    </Center>
  )
}
