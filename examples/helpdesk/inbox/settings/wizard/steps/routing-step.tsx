import { Radio } from '@mantine/core'
import type { RoutingRule } from 'frontdesk/routing'
import { Group } from '../../parts/group'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'
import { TargetsFields } from './targets-fields'

/** The routing of conversations from this message. */
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
      hint="Assigned in turn. Users who are away or have no Sales or Service seat are skipped."
    >
      <Radio.Group
        {...useField('routing')}
        aria-label="New conversations"
        value={routing.kind}
        onChange={choose}
      >
        <Radio value="unassigned" label="Stay unassigned" description="Agents assign them in the inbox." />
        <Radio mt="xs" value="assign" label="Assign to people or teams" />
        <Radio mt="xs" value="owner" label="Assign to the contact owner" />
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
          of="without an owner"
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
