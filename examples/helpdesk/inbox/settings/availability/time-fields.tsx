import { ActionIcon, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { TimeRange } from 'frontdesk/availability'
import { useRuleError } from './availability-problem'
import classes from './hours.module.css'

interface TimeFieldsProps<Range extends TimeRange> {
  readonly range: Range
  /** The place of the range in the saved value. */
  readonly place: string
  /** The label of the range: `hours 2`. */
  readonly name: string
  readonly onChange: (range: Range) => void
  readonly onRemove: () => void
}

/** A start and an end. */
export const TimeFields = <Range extends TimeRange>({
  range,
  place,
  name,
  onChange,
  onRemove,
}: TimeFieldsProps<Range>) => {
  const [from, to] = [useRuleError(`${place}.from`), useRuleError(`${place}.to`)]
  const time = (end: 'from' | 'to', label: string, error: { readonly error?: string }) => (
    <TextInput
      {...error}
      w={92}
      aria-label={`${label} of ${name}`}
      placeholder="HH:MM"
      inputMode="numeric"
      maxLength={5}
      value={range[end]}
      onChange={({ currentTarget }) => onChange({ ...range, [end]: currentTarget.value })}
    />
  )
  return (
    <div className={classes.times}>
      {time('from', 'Start', from)}
      <span aria-hidden>to</span>
      {time('to', 'End', to)}
      <ActionIcon variant="subtle" color="gray" size={36} aria-label={`Remove ${name}`} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  )
}
