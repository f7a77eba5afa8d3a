import { Radio } from '@mantine/core'
import type { AvailabilityRule } from 'frontdesk/availability'
import { Group } from '../parts/group'
import { AwayFields } from './away-fields'
import { HoursFields } from './hours-fields'
import { PoolFields } from './pool-fields'
import { ReplyTimeFields } from './reply-time-fields'

interface AvailabilityFieldsProps {
  readonly rule: AvailabilityRule
  /** The account's zone, the default for new hours. */
  readonly zone: string
  readonly onChange: (rule: AvailabilityRule) => void
}

/** When the team is available, its reply time, and what visitors see otherwise. */
export const AvailabilityFields = ({ rule, zone, onChange }: AvailabilityFieldsProps) => (
  <>
    <Group name="When the team is available">
      <Radio.Group
        aria-label="When the team is available"
        value={rule.mode}
        onChange={(mode) => onChange(inMode(mode, rule, zone))}
      >
        <Radio value="always" label="Always" description="The team always appears available." />
        <Radio
          mt="xs"
          value="status"
          label="By the status of members"
          description="Available while at least one member takes new conversations."
        />
        <Radio
          mt="xs"
          value="hours"
          label="During business hours"
          description="Outside these hours visitors see when the team is back."
        />
      </Radio.Group>
    </Group>
    {rule.mode === 'hours' && <HoursFields rule={rule} onChange={onChange} />}
    <ReplyTimeFields value={rule.replyTime} onChange={(replyTime) => onChange({ ...rule, replyTime })} />
    {rule.mode === 'status' && (
      <>
        <AwayFields
          name="When nobody is available"
          place="availability.away"
          value={rule.away}
          onChange={(away) => onChange({ ...rule, away })}
        />
        <PoolFields rule={rule} onChange={onChange} />
      </>
    )}
  </>
)

/** Fills the settings that the previous mode did not have with the most common values. */
const inMode = (
  mode: AvailabilityRule['mode'],
  { replyTime }: AvailabilityRule,
  zone: string,
): AvailabilityRule => {
  if (mode === 'always') return { mode, replyTime }
  if (mode === 'status') return { mode, replyTime, away: { action: 'message', text: awayText } }
  return {
    mode,
    replyTime,
    hours: { zone, ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }] },
    outside: { action: 'return-time' },
  }
}

const awayText = 'We are away at the moment. Leave a message, and we will get back to you.'
