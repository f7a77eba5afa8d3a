import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import classes from './wizard.module.css'
import { useWizard } from './wizard-context'

/** Whether all changes are saved. */
export const SaveState = () => {
  const { saving, message, flush } = useWizard()
  if (saving === 'failed')
    return (
      <span role="alert" className={classes.unsaved}>
        <IconAlertTriangle size={16} aria-hidden /> Saved only in this browser.
        <Button size="compact-xs" variant="default" onClick={() => void flush()}>
          Save again
        </Button>
      </span>
    )
  return (
    <span role="status" className={classes.saved}>
      {saving === 'saving' ? (
        'Saving…'
      ) : (
        <>
          <IconCheck size={16} aria-hidden /> {message.edited ? 'Draft saved' : states[message.state]}
        </>
      )}
    </span>
  )
}

const states = { published: 'Published', off: 'Switched off', draft: 'Draft saved' } as const
