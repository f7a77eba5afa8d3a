import { ActionIcon, Chip, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { WeeklyRange } from 'frontdesk/availability'
import { useRuleError } from './availability-problem'
import { dayName, daysOf, weekdays } from './days'
import classes from './hours.module.css'

interface RangeFieldsProps {
  readonly range: WeeklyRange
  readonly index: number
  readonly onChange: (range: WeeklyRange) => void
  readonly onRemove: () => void
}

/** Some days, from one time to another. */
export const RangeFields = ({ range, index, onChange, onRemove }: RangeFieldsProps) => {
  const place = `availability.hours.ranges[${index}]`
  const number = index + 1
  const [days, from, to] = [
    useRuleError(`${place}.days`),
    useRuleError(`${place}.from`),
    useRuleError(`${place}.to`),
  ]
  const time = (end: 'from' | 'to', label: string, error: { readonly error?: string }) => (
    <TextInput
      {...error}
      w={92}
      aria-label={`${label} of hours ${number}`}
      placeholder="HH:MM"
      inputMode="numeric"
      maxLength={5}
      value={range[end]}
      onChange={({ currentTarget }) => onChange({ ...range, [end]: currentTarget.value })}
    />
  )
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
      <div className={classes.times}>
        {time('from', 'Start', from)}
        <span aria-hidden>to</span>
        {time('to', 'End', to)}
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={`Remove hours ${number}`}
          onClick={onRemove}
        >
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
      {days.error && (
        <p role="alert" className={classes.error}>
          {days.error}
        </p>
      )}
    </fieldset>
  )
}
