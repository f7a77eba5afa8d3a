import { NativeSelect } from '@mantine/core'
import type { BotHandOff } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { attempt } from '../../parts/attempt'
import { Group } from '../parts/group'

interface HandOffFieldsProps {
  readonly bot: BotHandOff
  readonly onSaved: () => void
}

/** The hand-off of a bot outside business hours. It is a setting of the bot, and is saved immediately. */
export const HandOffFields = ({ bot, onSaved }: HandOffFieldsProps) => {
  const save = (handoffOutsideHours: string) =>
    void attempt('The hand-off was not changed', async () => {
      await settingsApi.saveHandOff(bot.id, handoffOutsideHours as BotHandOff['handoffOutsideHours'])
      onSaved()
    })
  return (
    <Group name={`When ${bot.name} hands off`} hint="Applies to all messages of this bot. Saved immediately.">
      <NativeSelect
        label="Outside business hours"
        value={bot.handoffOutsideHours}
        data={[
          { value: 'if-user-available', label: 'Hand off to an available agent' },
          { value: 'never', label: 'Leave the conversation unassigned' },
        ]}
        onChange={({ currentTarget }) => save(currentTarget.value)}
      />
    </Group>
  )
}
