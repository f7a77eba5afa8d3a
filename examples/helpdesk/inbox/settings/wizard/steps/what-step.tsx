import { Checkbox, Textarea } from '@mantine/core'
import { Group } from '../../parts/group'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'
import { EmailCaptureFields } from './email-capture-fields'
import { SendersFields } from './senders-fields'

/** The welcome message, its senders, and the request for an e-mail address. */
export const WhatStep = () => {
  const { setup, change } = useWizard()
  return (
    <>
      <Group name="Greeting">
        <Textarea
          {...useField('message.welcome')}
          label="Welcome message"
          autosize
          minRows={2}
          value={setup.welcome ?? ''}
          onChange={({ currentTarget }) => change({ welcome: currentTarget.value })}
        />
        <Checkbox
          label="Show it automatically beside the button"
          description="Otherwise visitors see it when they open the chat."
          checked={setup.displayByDefault ?? false}
          onChange={({ currentTarget }) => change({ displayByDefault: currentTarget.checked })}
        />
      </Group>
      <SendersFields />
      <EmailCaptureFields />
    </>
  )
}
