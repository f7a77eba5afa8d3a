import { Button, Checkbox, Select } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { BusinessHours, HoursRule } from 'frontdesk/availability'
import { Group } from '../parts/group'
import { useRuleError } from './availability-problem'
import { AwayFields } from './away-fields'
import { DrawnWeek } from './drawn-week'
import { PoolFields } from './pool-fields'
import { RangeFields } from './range-fields'

interface HoursFieldsProps {
  readonly rule: HoursRule
  readonly onChange: (rule: HoursRule) => void
}

/** The week as ranges that can be typed, and drawn above them. */
export const HoursFields = ({ rule, onChange }: HoursFieldsProps) => {
  const { hours } = rule
  const set = (part: Partial<BusinessHours>) => onChange({ ...rule, hours: { ...hours, ...part } })
  const error = useRuleError('availability.hours')
  return (
    <>
      <Group
        name="Business hours"
        hint="An end before its start lies on the next day. 24:00 is the end of a day."
      >
        <Select
          {...useRuleError('availability.hours.zone')}
          label="Time zone"
          searchable
          allowDeselect={false}
          data={Intl.supportedValuesOf('timeZone').concat(hours.zone === 'UTC' ? 'UTC' : [])}
          value={hours.zone}
          onChange={(zone) => zone && set({ zone })}
        />
        <DrawnWeek ranges={hours.ranges} />
        {hours.ranges.map((range, index) => (
          <RangeFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a range is known by its place, as its problems are
            key={index}
            range={range}
            index={index}
            onChange={(next) => set({ ranges: hours.ranges.with(index, next) })}
            onRemove={() => set({ ranges: hours.ranges.toSpliced(index, 1) })}
          />
        ))}
        <div>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              set({ ranges: [...hours.ranges, { days: ['saturday'], from: '10:00', to: '14:00' }] })
            }
          >
            Add hours
          </Button>
        </div>
        {hours.ranges.length === 0 && error.error && <p role="alert">{error.error}</p>}
        {hours.overrides && hours.overrides.length > 0 && (
          <p>{hours.overrides.length} dates have hours of their own, which stay as they are.</p>
        )}
      </Group>
      <AwayFields
        name="Outside these hours"
        place="availability.outside"
        value={rule.outside}
        withReturnTime
        onChange={(outside) => onChange({ ...rule, outside })}
      />
      <Group name="Finer points">
        <Checkbox
          label="Within the hours somebody has to be available too"
          checked={rule.alsoRequireStatus !== undefined}
          onChange={({ currentTarget }) =>
            onChange({ ...rule, alsoRequireStatus: currentTarget.checked ? { action: 'hide' } : undefined })
          }
        />
        <Checkbox
          label="Bots keep to the hours"
          description="Otherwise a message with a bot shows at any time."
          checked={rule.botRespectsHours ?? false}
          onChange={({ currentTarget }) => onChange({ ...rule, botRespectsHours: currentTarget.checked })}
        />
      </Group>
      {rule.alsoRequireStatus && (
        <>
          <AwayFields
            name="Within the hours, when nobody is available"
            place="availability.alsoRequireStatus"
            value={rule.alsoRequireStatus}
            onChange={(alsoRequireStatus) => onChange({ ...rule, alsoRequireStatus })}
          />
          <PoolFields rule={rule} onChange={onChange} />
        </>
      )}
    </>
  )
}
