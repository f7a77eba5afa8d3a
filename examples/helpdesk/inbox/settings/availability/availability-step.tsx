import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { Notice } from '../parts/notice'
import wizard from '../wizard/wizard.module.css'
import { useWizard } from '../wizard/wizard-context'
import { AvailabilityFields } from './availability-fields'
import { AvailabilityProblem } from './availability-problem'
import { useAvailability } from './use-availability'

/** Whether somebody is there belongs to the chat, and so to all its messages: it is saved by itself. */
export const AvailabilityStep = ({ onSaved }: { readonly onSaved: () => void }) => {
  const { setup, settings } = useWizard()
  const channel = settings.channels.find(({ id }) => id === setup.channelId)
  const editing = useAvailability(channel, onSaved)
  if (!channel || !editing.rule)
    return <p className={wizard.lead}>Choose a chat in the first step: its availability is set here.</p>
  return (
    <AvailabilityProblem value={editing.problem}>
      <Notice tone="grey" icon={<IconUsers aria-hidden />}>
        <p>
          All messages of the chat <strong>{channel.name}</strong> share this. It takes effect when you save
          it, whether this message is published or not.
        </p>
      </Notice>
      <AvailabilityFields rule={editing.rule} zone={settings.zone} onChange={editing.change} />
      <div>
        <Button onClick={editing.save} disabled={!editing.changed} loading={editing.saving}>
          Save availability
        </Button>
        <span role="status" style={{ marginLeft: 12 }}>
          {editing.problem ? 'Not saved: see above.' : editing.changed ? 'Not saved yet.' : ''}
        </span>
      </div>
    </AvailabilityProblem>
  )
}
