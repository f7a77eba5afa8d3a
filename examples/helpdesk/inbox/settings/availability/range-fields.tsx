import { Button, Chip } from '@mantine/core'
import { type DayGroup, type WeeklyRange, weekdays } from 'frontdesk/availability'
import { useRuleError } from './availability-problem'
import { dayName, daysOf } from './days'
import classes from './hours.module.css'
import { TimeFields } from './time-fields'

interface RangeFieldsProps {
  readonly range: WeeklyRange
  readonly index: number
  /** The place of the range in the saved value. */
  readonly place: string
  readonly onChange: (range: WeeklyRange) => void
  readonly onRemove: () => void
}

/** Days, a start and an end. */
export const RangeFields = ({ range, index, place, onChange, onRemove }: RangeFieldsProps) => {
  const number = index + 1
  const { error } = useRuleError(`${place}.days`)
  return (
    <fieldset className={classes.range}>
      <legend className={classes.legend}>Hours {number}</legend>
      <Chip.Group
        multiple
        value={[...daysOf(range)]}
        onChange={(chosen) => onChange({ ...range, days: weekdays.filter((day) => chosen.includes(day)) })}
      >
        <div className={classes.days}>
          {weekdays.map((day) => (
            <Chip key={day} size="xs" value={day} aria-label={`${dayName(day)}, hours ${number}`}>
              {dayName(day).slice(0, 3)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <div className={classes.days}>
        {groups.map(([group, label]) => (
          <Button
            key={group}
            size="compact-xs"
            variant="subtle"
            aria-label={`${label}, hours ${number}`}
            onClick={() => onChange({ ...range, days: [group] })}
          >
            {label}
          </Button>
        ))}
      </div>
      <TimeFields
        range={range}
        place={place}
        name={`hours ${number}`}
        onChange={onChange}
        onRemove={onRemove}
      />
      {error && (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}

const groups: readonly (readonly [DayGroup, string])[] = [
  ['weekdays', 'Weekdays'],
  ['weekend', 'Weekend'],
  ['every-day', 'Every day'],
]
