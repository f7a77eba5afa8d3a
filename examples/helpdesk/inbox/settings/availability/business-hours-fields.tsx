import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { BusinessHours } from 'frontdesk/availability'
import { Group } from '../parts/group'
import { useRuleError } from './availability-problem'
import { OverridesFields } from './overrides-fields'
import { RangeFields } from './range-fields'
import { WeekChart } from './week-chart'
import { ZoneSelect } from './zone-select'

interface BusinessHoursFieldsProps {
  readonly name: string
  readonly hours: BusinessHours
  /** The place of the hours in the saved value. */
  readonly place: string
  readonly onChange: (hours: BusinessHours) => void
}

/** The weekly hours as a chart and as text fields, and the overrides for dates. */
export const BusinessHoursFields = ({ name, hours, place, onChange }: BusinessHoursFieldsProps) => {
  const set = (part: Partial<BusinessHours>) => onChange({ ...hours, ...part })
  const { error } = useRuleError(place)
  return (
    <>
      <Group name={name} hint="An end before the start is on the next day. 24:00 is the end of a day.">
        <ZoneSelect
          {...useRuleError(`${place}.zone`)}
          label="Time zone"
          value={hours.zone}
          onChange={(zone) => set({ zone })}
        />
        <WeekChart ranges={hours.ranges} />
        {hours.ranges.map((range, index) => (
          <RangeFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a range is known by its place, as its problems are
            key={index}
            range={range}
            index={index}
            place={`${place}.ranges[${index}]`}
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
        {hours.ranges.length === 0 && error && <p role="alert">{error}</p>}
      </Group>
      <OverridesFields
        zone={hours.zone}
        overrides={hours.overrides ?? []}
        place={`${place}.overrides`}
        onChange={(overrides) => set({ overrides: overrides.length === 0 ? undefined : overrides })}
      />
    </>
  )
}
