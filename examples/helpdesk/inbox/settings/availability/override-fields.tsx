import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { DateOverride } from 'frontdesk/availability'
import { Label } from '../../parts/label'
import { useRuleError } from './availability-problem'
import classes from './hours.module.css'
import { TimeFields } from './time-fields'

interface OverrideFieldsProps {
  readonly override: DateOverride
  readonly index: number
  readonly place: string
  readonly onChange: (override: DateOverride) => void
  readonly onRemove: () => void
}

/** One date: closed, or with its own hours. */
export const OverrideFields = ({ override, index, place, onChange, onRemove }: OverrideFieldsProps) => {
  const { date, ranges } = override
  const name = `date ${index + 1}`
  return (
    <fieldset className={classes.range}>
      <legend className={classes.legend}>Date {index + 1}</legend>
      <TextInput
        {...useRuleError(`${place}.date`)}
        type="date"
        aria-label={`Day of ${name}`}
        value={date}
        onChange={({ currentTarget }) => onChange({ ...override, date: currentTarget.value })}
      />
      {ranges.length === 0 && <Label tone="grey">Closed</Label>}
      {ranges.map((range, at) => (
        <TimeFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a range is known by its place, as its problems are
          key={at}
          range={range}
          place={`${place}.ranges[${at}]`}
          name={`hours ${at + 1}, ${name}`}
          onChange={(next) => onChange({ ...override, ranges: ranges.with(at, next) })}
          onRemove={() => onChange({ ...override, ranges: ranges.toSpliced(at, 1) })}
        />
      ))}
      <div className={classes.days}>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Add hours to ${name}`}
          onClick={() => onChange({ ...override, ranges: [...ranges, { from: '09:00', to: '12:00' }] })}
        >
          Add hours
        </Button>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </div>
    </fieldset>
  )
}
