import { Radio, Switch, Textarea, TextInput } from '@mantine/core'
import type { ConsentRule } from 'frontdesk/consent'
import { Group } from '../parts/group'
import { useField } from '../wizard/use-field'

type Rule = NonNullable<ConsentRule['communicate']>

interface CommunicateFieldsProps {
  readonly rule: Rule | undefined
  readonly onChange: (rule: Rule | undefined) => void
}

/** The consent to communicate. */
export const CommunicateFields = ({ rule, onChange }: CommunicateFieldsProps) => {
  const [type, text, version] = [
    useField('consent.communicate.subscriptionType'),
    useField('consent.communicate.text'),
    useField('consent.communicate.version'),
  ]
  return (
    <Group name="Communication">
      <Switch
        label="Ask for consent to communicate"
        checked={rule !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? fresh : undefined)}
      />
      {rule && (
        <>
          <TextInput
            {...type}
            label="Subscription type"
            placeholder="newsletter"
            value={rule.subscriptionType}
            onChange={({ currentTarget }) => onChange({ ...rule, subscriptionType: currentTarget.value })}
          />
          <Textarea
            {...text}
            label="Text about communication"
            autosize
            minRows={2}
            value={rule.text}
            onChange={({ currentTarget }) => onChange({ ...rule, text: currentTarget.value })}
          />
          <TextInput
            {...version}
            label="Version of the text about communication"
            value={rule.version ?? '1'}
            onChange={({ currentTarget }) => onChange({ ...rule, version: currentTarget.value })}
          />
          <Radio.Group
            label="Visitors subscribe"
            value={rule.mode}
            onChange={(mode) => onChange({ ...rule, mode: mode })}
          >
            <Radio mt="xs" value="separate-opt-in" label="By ticking a separate box" />
            <Radio mt="xs" value="implied-by-send" label="By sending their first message" />
          </Radio.Group>
        </>
      )}
    </Group>
  )
}

const fresh: Rule = { subscriptionType: '', text: '', mode: 'separate-opt-in' }
