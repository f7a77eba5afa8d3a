import { Button, Checkbox } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { RoutingRule, RoutingTargets } from 'frontdesk/routing'
import { Group } from '../parts/group'
import { Notice } from '../parts/notice'
import wizard from '../wizard/wizard.module.css'
import { useWizard } from '../wizard/wizard-context'
import { AvailabilityFields } from './availability-fields'
import { AvailabilityProblem } from './availability-problem'
import { HandOffFields } from './hand-off-fields'
import { ToldFields } from './told-fields'
import { useAvailability } from './use-availability'

/** Whether somebody is there belongs to the chat, and so to all its messages: it is saved by itself. */
export const AvailabilityStep = ({ onSaved }: { readonly onSaved: () => void }) => {
  const { setup, settings } = useWizard()
  const channel = settings.channels.find(({ id }) => id === setup.channelId)
  const { current, change, changed, problem, placed, save, saving } = useAvailability(channel, onSaved)
  if (!channel || !current)
    return <p className={wizard.lead}>Choose a chat in the first step: its availability is set here.</p>
  const { availability: rule, fallThroughWhenHidden } = current
  const bot = settings.bots.find(({ id }) => id === setup.botId)
  return (
    <AvailabilityProblem value={problem}>
      <Notice tone="grey" icon={<IconUsers aria-hidden />}>
        <p>
          All messages of the chat <strong>{channel.name}</strong> share this. It takes effect when you save
          it, whether this message is published or not.
        </p>
      </Notice>
      <AvailabilityFields
        rule={rule}
        zone={settings.zone}
        onChange={(availability) => change({ availability })}
      />
      <Group name="Where the chat is hidden">
        <Checkbox
          label="The next message that is for the visitor shows instead"
          description="Otherwise nothing shows, even if a later message of the list would."
          checked={fallThroughWhenHidden}
          onChange={({ currentTarget }) => change({ fallThroughWhenHidden: currentTarget.checked })}
        />
      </Group>
      <div>
        <Button onClick={save} disabled={!changed} loading={saving}>
          Save availability
        </Button>
        <span role="status" style={{ marginLeft: 12 }}>
          {problem ? 'Not saved: see above.' : changed ? 'Not saved yet.' : ''}
        </span>
      </div>
      <ToldFields
        key={channel.id}
        rule={rule}
        inboxId={channel.inboxId}
        zone={settings.zone}
        routing={targetsOf(setup.routing)}
        bot={bot !== undefined}
        placed={placed}
      />
      {bot && <HandOffFields bot={bot} onSaved={onSaved} />}
    </AvailabilityProblem>
  )
}

/** Whom a rule may choose for a visitor whom nobody owns. */
const targetsOf = (routing: RoutingRule | undefined): RoutingTargets | undefined => {
  if (routing === undefined || routing.kind === 'unassigned') return undefined
  return routing.kind === 'assign' ? routing : (routing.fallback ?? { users: [], teams: [] })
}
