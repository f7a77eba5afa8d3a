import { Radio } from '@mantine/core'
import type { RoutingRule } from 'frontdesk/routing'
import { Group } from '../../parts/group'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'
import { TargetsFields } from './targets-fields'

/** Who gets the conversations that begin here. */
export const RoutingStep = () => {
  const { setup, change } = useWizard()
  const { routing = { kind: 'unassigned' } } = setup
  const set = (next: RoutingRule) => change({ routing: next })
  const choose = (kind: string) => {
    if (kind === 'assign') set({ kind, users: [], teams: [] })
    else if (kind === 'owner') set({ kind })
    else set({ kind: 'unassigned' })
  }
  return (
    <Group
      name="New conversations"
      hint="They take turns. Whoever is away or has no seat for it is passed over."
    >
      <Radio.Group
        {...useField('routing')}
        aria-label="New conversations"
        value={routing.kind}
        onChange={choose}
      >
        <Radio
          value="unassigned"
          label="Stay unassigned"
          description="Your team takes them from the inbox."
        />
        <Radio mt="xs" value="assign" label="Go to people or teams" />
        <Radio mt="xs" value="owner" label="Go to the owner of the visitor’s contact" />
      </Radio.Group>
      {routing.kind === 'assign' && (
        <TargetsFields
          place="routing"
          targets={routing}
          onChange={({ users, teams }) => set({ ...routing, users, teams })}
        />
      )}
      {routing.kind === 'owner' && (
        <TargetsFields
          place="routing.fallback"
          of="when there is no owner"
          targets={routing.fallback ?? { users: [], teams: [] }}
          onChange={({ users, teams }) =>
            set({
              ...routing,
              fallback: users.length + teams.length === 0 ? undefined : { users, teams },
            })
          }
        />
      )}
    </Group>
  )
}
