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
import { PreviewForm } from './preview-form'
import { useAvailability } from './use-availability'

/** The availability of the chat. All its messages share it, so it is saved separately. */
export const AvailabilityStep = ({ onSaved }: { readonly onSaved: () => void }) => {
  const { setup, settings } = useWizard()
  const channel = settings.channels.find(({ id }) => id === setup.channelId)
  const { current, change, changed, problem, attemptWithPlace, save, saving } = useAvailability(
    channel,
    onSaved,
  )
  if (!channel || !current)
    return <p className={wizard.lead}>Choose a chat in the first step. Then set its availability here.</p>
  const { availability: rule, fallThroughWhenHidden } = current
  const bot = settings.bots.find(({ id }) => id === setup.botId)
  return (
    <AvailabilityProblem value={problem}>
      <Notice tone="grey" icon={<IconUsers aria-hidden />}>
        <p>
          These settings apply to all messages of the chat <strong>{channel.name}</strong>. They take effect
          when you save them, even if this message is not published.
        </p>
      </Notice>
      <AvailabilityFields
        rule={rule}
        zone={settings.zone}
        onChange={(availability) => change({ availability })}
      />
      <Group name="When the chat is hidden">
        <Checkbox
          label="Show the next matching message instead"
          description="Otherwise the visitor sees no message."
          checked={fallThroughWhenHidden}
          onChange={({ currentTarget }) => change({ fallThroughWhenHidden: currentTarget.checked })}
        />
      </Group>
      <div>
        <Button onClick={save} disabled={!changed} loading={saving}>
          Save availability
        </Button>
        <span role="status" style={{ marginLeft: 12 }}>
          {problem ? 'Not saved. See the errors above.' : changed ? 'Not saved yet.' : ''}
        </span>
      </div>
      <PreviewForm
        key={channel.id}
        rule={rule}
        inboxId={channel.inboxId}
        zone={settings.zone}
        routing={targetsOf(setup.routing)}
        bot={bot !== undefined}
        attemptWithPlace={attemptWithPlace}
      />
      {bot && <HandOffFields bot={bot} onSaved={onSaved} />}
    </AvailabilityProblem>
  )
}

/** The users and teams that a routing rule may choose for a visitor without a contact owner. */
const targetsOf = (routing: RoutingRule | undefined): RoutingTargets | undefined => {
  if (routing === undefined || routing.kind === 'unassigned') return undefined
  return routing.kind === 'assign' ? routing : (routing.fallback ?? { users: [], teams: [] })
}
