import { Checkbox, NativeSelect } from '@mantine/core'
import type { HoursRule, StatusRule } from 'frontdesk/availability'
import { Group } from '../parts/group'

interface PoolFieldsProps<Rule extends StatusRule | HoursRule> {
  readonly rule: Rule
  readonly onChange: (rule: Rule) => void
}

/** The members whose status decides the availability. */
export const PoolFields = <Rule extends StatusRule | HoursRule>({
  rule,
  onChange,
}: PoolFieldsProps<Rule>) => (
  <Group name="Whose status counts">
    <NativeSelect
      label="Members that count"
      value={rule.pool ?? 'inbox-members'}
      data={[
        { value: 'inbox-members', label: 'All members of the inbox' },
        { value: 'routing-pool', label: 'Members of the routing rule' },
      ]}
      onChange={({ currentTarget }) =>
        onChange({ ...rule, pool: currentTarget.value === 'routing-pool' ? 'routing-pool' : undefined })
      }
    />
    <Checkbox
      label="Only agents with an open inbox"
      description="Otherwise the status “available” is enough."
      checked={rule.presencePolicy === 'require'}
      onChange={({ currentTarget }) =>
        onChange({ ...rule, presencePolicy: currentTarget.checked ? 'require' : undefined })
      }
    />
  </Group>
)
