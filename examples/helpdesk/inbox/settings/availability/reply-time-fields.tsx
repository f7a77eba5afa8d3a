import { NativeSelect, TextInput } from '@mantine/core'
import type { FixedReplyTime, ReplyTime } from 'frontdesk/availability'
import { Group } from '../parts/group'
import { useRuleError } from './availability-problem'

interface ReplyTimeFieldsProps {
  readonly value: ReplyTime
  readonly onChange: (value: ReplyTime) => void
}

/** The reply time that visitors see while the team is available. */
export const ReplyTimeFields = ({ value, onChange }: ReplyTimeFieldsProps) => {
  const [error, custom] = [
    useRuleError('availability.replyTime'),
    useRuleError('availability.replyTime.custom'),
  ]
  const kind = typeof value === 'string' ? value : 'custom' in value ? 'custom' : 'dynamic'
  const choose = (chosen: string) => {
    if (chosen === 'custom') onChange({ custom: '' })
    else if (chosen === 'dynamic') onChange({ dynamic: 'few_hours' })
    else onChange(chosen as FixedReplyTime)
  }
  return (
    <Group name="Reply time">
      <NativeSelect
        {...(kind !== 'custom' && error)}
        label="Reply time shown to visitors"
        value={kind}
        data={[
          ...fixed,
          { value: 'dynamic', label: 'Measured reply time' },
          { value: 'custom', label: 'Custom text' },
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {typeof value === 'object' && 'dynamic' in value && (
        <NativeSelect
          label="Until enough replies are measured"
          description="The median of the first replies in the last seven days, within open hours. Needs at least ten replies."
          value={value.dynamic}
          data={fixed}
          onChange={({ currentTarget }) => onChange({ dynamic: currentTarget.value as FixedReplyTime })}
        />
      )}
      {typeof value === 'object' && 'custom' in value && (
        <TextInput
          {...custom}
          label="Custom text"
          value={value.custom}
          onChange={({ currentTarget }) => onChange({ custom: currentTarget.value })}
        />
      )}
    </Group>
  )
}

const names: Readonly<Record<FixedReplyTime, string>> = {
  none: 'No reply time',
  few_minutes: 'Typically replies in a few minutes',
  few_hours: 'Typically replies in a few hours',
  a_day: 'Typically replies in a day',
}

const fixed = Object.entries(names).map(([value, label]) => ({ value, label }))
