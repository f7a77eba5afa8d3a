import { Radio, Textarea } from '@mantine/core'
import type { AwayAction, OutsideAction } from 'frontdesk/availability'
import { Group } from '../parts/group'
import { useRuleError } from './availability-problem'

interface AwayFieldsProps<Action extends OutsideAction> {
  readonly name: string
  readonly place: string
  readonly value: Action
  readonly onChange: (value: Action | AwayAction) => void
  /** Set for rules with hours: visitors can see when the team is back. */
  readonly withReturnTime?: boolean
}

/** What visitors see when nobody is available. An open chat is never hidden. */
export const AwayFields = <Action extends OutsideAction>({
  name,
  place,
  value,
  onChange,
  withReturnTime,
}: AwayFieldsProps<Action>) => {
  const error = useRuleError(`${place}.text`)
  const choose = (action: string) => {
    const text = value.action === 'hide' ? '' : (value.text ?? '')
    if (action === 'hide') onChange({ action })
    else if (action === 'message') onChange({ action, text })
    else onChange({ action: 'return-time' } as Action)
  }
  return (
    <Group name={name}>
      <Radio.Group aria-label={name} value={value.action} onChange={choose}>
        {withReturnTime && <Radio mb="xs" value="return-time" label="Show when the team is back" />}
        <Radio value="message" label="Show an away message" description="Visitors can still write." />
        <Radio mt="xs" value="hide" label="Hide the chat" />
      </Radio.Group>
      {value.action !== 'hide' && (
        <Textarea
          {...error}
          label={value.action === 'message' ? 'Away message' : 'Text if no opening time is known (optional)'}
          autosize
          value={value.text ?? ''}
          onChange={({ currentTarget }) =>
            onChange({
              ...value,
              text: value.action === 'message' ? currentTarget.value : currentTarget.value || undefined,
            })
          }
        />
      )}
    </Group>
  )
}
