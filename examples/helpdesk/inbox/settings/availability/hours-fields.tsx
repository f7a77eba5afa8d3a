import { Checkbox } from '@mantine/core'
import type { HoursRule } from 'frontdesk/availability'
import { Group } from '../parts/group'
import { AwayFields } from './away-fields'
import { BusinessHoursFields } from './business-hours-fields'
import { PoolFields } from './pool-fields'

interface HoursFieldsProps {
  readonly rule: HoursRule
  readonly onChange: (rule: HoursRule) => void
}

/** The business hours, what visitors see outside them, and further conditions. */
export const HoursFields = ({ rule, onChange }: HoursFieldsProps) => (
  <>
    <BusinessHoursFields
      name="Business hours"
      hours={rule.hours}
      place="availability.hours"
      onChange={(hours) => onChange({ ...rule, hours })}
    />
    <AwayFields
      name="Outside business hours"
      place="availability.outside"
      value={rule.outside}
      withReturnTime
      onChange={(outside) => onChange({ ...rule, outside })}
    />
    <Group name="Finer points">
      <Checkbox
        label="Require an available agent during business hours"
        checked={rule.alsoRequireStatus !== undefined}
        onChange={({ currentTarget }) =>
          onChange({ ...rule, alsoRequireStatus: currentTarget.checked ? { action: 'hide' } : undefined })
        }
      />
      <Checkbox
        label="Bots respect business hours"
        description="Otherwise messages with a bot show at any time."
        checked={rule.botRespectsHours ?? false}
        onChange={({ currentTarget }) => onChange({ ...rule, botRespectsHours: currentTarget.checked })}
      />
    </Group>
    {rule.alsoRequireStatus && (
      <>
        <AwayFields
          name="During business hours, when nobody is available"
          place="availability.alsoRequireStatus"
          value={rule.alsoRequireStatus}
          onChange={(alsoRequireStatus) => onChange({ ...rule, alsoRequireStatus })}
        />
        <PoolFields rule={rule} onChange={onChange} />
      </>
    )}
  </>
)
