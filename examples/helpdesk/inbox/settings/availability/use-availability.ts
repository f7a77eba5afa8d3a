import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ChatAvailability, ChatSettings } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { createStoredMap } from '../../drafts/stored-map'
import { useStored } from '../../drafts/use-stored'
import { useAttemptWithPlace } from './use-attempt-with-place'

/** Unsaved changes, by channel. */
const unsaved = createStoredMap<ChatAvailability>('chat-availability')

/** The state of the editor for a chat's availability. */
export const useAvailability = (channel: ChatSettings | undefined, onSaved: () => void) => {
  const id = channel?.id ?? ''
  const [typed, setTyped] = useStored(unsaved, id)
  const { attemptWithPlace, problem } = useAttemptWithPlace()
  const [saving, setSaving] = useState(false)
  const current = typed ?? channel

  const save = async (settings: ChatAvailability) => {
    setSaving(true)
    await attemptWithPlace('The availability was not saved', async () => {
      await settingsApi.saveAvailability(id, settings)
      setTyped(undefined)
      notifications.show({ color: 'green', message: 'The availability is saved.' })
      onSaved()
    })
    setSaving(false)
  }

  return {
    current,
    changed: typed !== undefined,
    saving,
    attemptWithPlace,
    problem,
    change: (part: Partial<ChatAvailability>) => {
      if (!current) return
      const { availability, fallThroughWhenHidden } = current
      setTyped({ availability, fallThroughWhenHidden, ...part })
    },
    save: () => void (typed && save(typed)),
  }
}
