import { Radio, Switch, Textarea, TextInput } from '@mantine/core'
import type { ConsentRule } from 'frontdesk/consent'
import { Group } from '../parts/group'
import { useField } from '../wizard/use-field'
import { VersionHint } from './version-hint'

type Rule = NonNullable<ConsentRule['process']>

interface ProcessFieldsProps {
  readonly rule: Rule | undefined
  readonly onChange: (rule: Rule | undefined) => void
}

/** The consent to process, or the notice of a legitimate interest. */
export const ProcessFields = ({ rule, onChange }: ProcessFieldsProps) => {
  const [text, version] = [useField('consent.process.text'), useField('consent.process.version')]
  return (
    <Group name="Processing">
      <Switch
        label="Ask for consent to process data"
        checked={rule !== undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? fresh : undefined)}
      />
      {rule && (
        <>
          <Radio.Group
            label="Lawful basis"
            value={rule.basis}
            onChange={(basis) => onChange({ ...rule, basis: basis })}
          >
            <Radio
              mt="xs"
              value="explicit"
              label="Explicit consent"
              description="Visitors agree before they can write."
            />
            <Radio
              mt="xs"
              value="legitimate-interest"
              label="Legitimate interest"
              description="The text is shown in the chat. Visitors do not need to agree."
            />
          </Radio.Group>
          <Textarea
            {...text}
            label="Text"
            description="Why you store messages of visitors, and how you use them."
            autosize
            minRows={3}
            value={rule.text}
            onChange={({ currentTarget }) => onChange({ ...rule, text: currentTarget.value })}
          />
          <TextInput
            {...version}
            label="Version of the text"
            description="Change the version when you change the text. Visitors who agreed to an older version are asked again."
            value={rule.version}
            onChange={({ currentTarget }) => onChange({ ...rule, version: currentTarget.value })}
          />
          <VersionHint rule={rule} onChange={(next) => onChange({ ...rule, version: next })} />
        </>
      )}
    </Group>
  )
}

const fresh: Rule = { basis: 'explicit', text: '', version: '1' }
