import { Checkbox, NativeSelect } from '@mantine/core'
import type { HoursRule, StatusRule } from 'frontdesk/availability'
import { Group } from '../parts/group'

interface PoolFieldsProps<Rule extends StatusRule | HoursRule> {
  readonly rule: Rule
  readonly onChange: (rule: Rule) => void
}

/** Whose status counts, where it does. */
export const PoolFields = <Rule extends StatusRule | HoursRule>({
  rule,
  onChange,
}: PoolFieldsProps<Rule>) => (
  <Group name="Whose status counts">
    <NativeSelect
      label="Somebody is available among"
      value={rule.pool ?? 'inbox-members'}
      data={[
        { value: 'inbox-members', label: 'the members of the inbox' },
        { value: 'routing-pool', label: 'the members whom conversations can be given to' },
      ]}
      onChange={({ currentTarget }) =>
        onChange({ ...rule, pool: currentTarget.value === 'routing-pool' ? 'routing-pool' : undefined })
      }
    />
    <Checkbox
      label="Only those with the inbox open"
      description="Otherwise the status that they have set is enough."
      checked={rule.presencePolicy === 'require'}
      onChange={({ currentTarget }) =>
        onChange({ ...rule, presencePolicy: currentTarget.checked ? 'require' : undefined })
      }
    />
  </Group>
)
