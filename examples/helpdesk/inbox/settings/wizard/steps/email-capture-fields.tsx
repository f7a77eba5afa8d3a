import { NativeSelect, NumberInput, Textarea } from '@mantine/core'
import type { EmailCapture } from 'frontdesk/targeting'
import { Group } from '../../parts/group'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'

/** Whether, when and with which text a visitor without a known address is asked for it. */
export const EmailCaptureFields = () => {
  const { setup, change } = useWizard()
  const { emailCapture = { when: 'never' } } = setup
  const set = (next: EmailCapture) => change({ emailCapture: next })
  const [prompt, delay] = [useField('message.emailCapture.prompt'), useField('message.emailCapture.delay')]

  return (
    <Group
      name="E-mail address"
      hint="So that you can answer visitors who have left. Visitors can always skip it."
    >
      <NativeSelect
        label="When to ask"
        value={emailCapture.when}
        data={Object.entries(moments).map(([value, label]) => ({ value, label }))}
        onChange={({ currentTarget }) => set(captureAt(currentTarget.value as Moment, emailCapture))}
      />
      {emailCapture.when === 'after_delay' && (
        <NumberInput
          {...delay}
          label="Minutes after the first message"
          min={0}
          max={1440}
          value={emailCapture.delay / minute}
          onChange={(minutes) => set({ ...emailCapture, delay: Math.round(Number(minutes) * minute) })}
        />
      )}
      {emailCapture.when !== 'never' && (
        <Textarea
          {...prompt}
          label="Text"
          autosize
          value={emailCapture.prompt}
          onChange={({ currentTarget }) => set({ ...emailCapture, prompt: currentTarget.value })}
        />
      )}
    </Group>
  )
}

type Moment = EmailCapture['when']

const minute = 60_000

const moments: Readonly<Record<Moment, string>> = {
  never: 'Never',
  before_first_message: 'Before the first message',
  after_first_message: 'After the first message',
  after_delay: 'Some time after the first message',
  when_unavailable: 'When nobody is available',
}

const captureAt = (when: Moment, before: EmailCapture): EmailCapture => {
  const prompt = before.when === 'never' ? '' : before.prompt
  if (when === 'never') return { when }
  return when === 'after_delay' ? { when, delay: 2 * minute, prompt } : { when, prompt }
}
