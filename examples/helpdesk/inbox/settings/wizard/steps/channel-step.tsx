import { NativeSelect, Radio, TextInput } from '@mantine/core'
import type { Named } from '../../../../settings-api'
import { Group } from '../../parts/group'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'

/** The name of the message, its chat, and its bot. */
export const ChannelStep = ({ inbox }: { readonly inbox: Named }) => {
  const { setup, change, settings } = useWizard()
  const channels = settings.channels.filter(
    ({ inboxId, id }) => inboxId === inbox.id || id === setup.channelId,
  )
  const bot = useField('widget.botId')
  const type = setup.type ?? (setup.botId === undefined ? 'chat' : 'bot')

  return (
    <>
      <Group name="Name and chat">
        <TextInput
          {...useField('message.name')}
          label="Name"
          description="Only for your team. Visitors do not see it."
          value={setup.name ?? ''}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <NativeSelect
          {...useField('widget.channelId')}
          label="Chat"
          description={`Conversations arrive in the inbox ${inbox.name}.`}
          value={setup.channelId ?? ''}
          data={[
            ...(setup.channelId === undefined ? [{ value: '', label: 'Choose a chat' }] : []),
            ...channels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) => change({ channelId: currentTarget.value })}
        />
      </Group>
      <Group name="Who answers first">
        <Radio.Group
          {...useField('widget.type')}
          aria-label="Who answers first"
          value={type}
          onChange={(value) =>
            change(
              value === 'bot'
                ? { type: 'bot', botId: setup.botId ?? settings.bots[0]?.id }
                : { type: 'chat', botId: undefined },
            )
          }
        >
          <Radio value="chat" label="A person" description="Visitors write to your team." />
          <Radio
            mt="xs"
            value="bot"
            label="A bot"
            disabled={settings.bots.length === 0}
            description="Shows outside business hours too, and hands off to a person."
          />
        </Radio.Group>
        {type === 'bot' && (
          <NativeSelect
            {...bot}
            label="Bot"
            value={setup.botId ?? ''}
            data={settings.bots.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => change({ botId: currentTarget.value })}
          />
        )}
      </Group>
    </>
  )
}
