import { NativeSelect, TextInput } from '@mantine/core'
import type { ReplyTime } from 'frontdesk/availability'
import { Group } from '../parts/group'
import { useRuleError } from './availability-problem'

interface ReplyTimeFieldsProps {
  readonly value: ReplyTime
  readonly onChange: (value: ReplyTime) => void
}

/** What visitors read about how soon they are answered, while somebody is there. */
export const ReplyTimeFields = ({ value, onChange }: ReplyTimeFieldsProps) => {
  const custom = useRuleError('availability.replyTime.custom')
  const isCustom = typeof value === 'object' && 'custom' in value
  return (
    <Group name="Reply time">
      <NativeSelect
        {...useRuleError('availability.replyTime')}
        label="What visitors are told"
        value={isCustom ? 'custom' : String(value)}
        data={[
          ...Object.entries(names).map(([each, label]) => ({ value: each, label })),
          { value: 'custom', label: 'In my own words' },
        ]}
        onChange={({ currentTarget }) =>
          onChange(
            currentTarget.value === 'custom' ? { custom: '' } : (currentTarget.value as keyof typeof names),
          )
        }
      />
      {isCustom && (
        <TextInput
          {...custom}
          label="In these words"
          value={value.custom}
          onChange={({ currentTarget }) => onChange({ custom: currentTarget.value })}
        />
      )}
    </Group>
  )
}

const names = {
  none: 'No reply time',
  few_minutes: 'Typically replies in a few minutes',
  few_hours: 'Typically replies in a few hours',
  a_day: 'Typically replies in a day',
} as const satisfies Partial<Record<Extract<ReplyTime, string>, string>>
