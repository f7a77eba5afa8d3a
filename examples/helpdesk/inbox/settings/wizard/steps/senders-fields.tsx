import { MultiSelect, NativeSelect, Radio } from '@mantine/core'
import type { Senders } from 'frontdesk/targeting'
import { Group } from '../../parts/group'
import { options } from '../../parts/options'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'
import classes from './fields.module.css'

/** The senders in the greeting: at most three of the chosen people, or the contact owner. */
export const SendersFields = () => {
  const { setup, change, settings } = useWizard()
  const { senders = noSenders } = setup
  const set = (next: Senders) => change({ senders: next })
  const { fallback } = senders
  const people = useField('message.senders.userIds')

  return (
    <Group
      name="Sent from"
      hint="At most three avatars are shown. With more people, three are chosen at random for each visitor."
    >
      <Radio.Group
        aria-label="Sent from"
        value={senders.mode}
        onChange={(mode) => set(mode === 'owner' ? { mode, fallback } : { ...noSenders, fallback })}
      >
        <Radio value="people" label="People and teams" />
        <Radio mt="xs" value="owner" label="The contact owner" />
      </Radio.Group>
      {senders.mode === 'people' && (
        <div className={classes.columns}>
          <MultiSelect
            {...people}
            label="People"
            searchable
            data={options(settings.people)}
            value={[...senders.userIds]}
            onChange={(userIds) => set({ ...senders, userIds })}
          />
          {settings.teams.length > 0 && (
            <MultiSelect
              label="Teams"
              data={[...settings.teams]}
              value={[...senders.teamIds]}
              onChange={(teamIds) => set({ ...senders, teamIds })}
            />
          )}
        </div>
      )}
      <NativeSelect
        label="When none of them is active"
        value={fallback.kind === 'user' ? fallback.userId : ''}
        data={[{ value: '', label: 'Inbox name' }, ...options(settings.people)]}
        onChange={({ currentTarget: { value } }) =>
          set({ ...senders, fallback: value === '' ? { kind: 'company' } : { kind: 'user', userId: value } })
        }
      />
    </Group>
  )
}

const noSenders: Extract<Senders, { mode: 'people' }> = {
  mode: 'people',
  userIds: [],
  teamIds: [],
  fallback: { kind: 'company' },
}
