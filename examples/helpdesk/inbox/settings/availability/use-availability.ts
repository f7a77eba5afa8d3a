import { notifications } from '@mantine/notifications'
import type { AvailabilityRule } from 'frontdesk/availability'
import { useState } from 'react'
import type { ChatSettings } from '../../../settings-api'
import { RequestError } from '../../api/request'
import { settingsApi } from '../../api/settings'
import { createStoredMap } from '../../drafts/stored-map'
import { useStored } from '../../drafts/use-stored'
import { attempt } from '../../parts/attempt'
import type { PlacedProblem } from './availability-problem'

/** Rules that were changed and not saved, by channel. */
const unsaved = createStoredMap<AvailabilityRule>('availability')

/** The availability of a chat while it is edited. */
export const useAvailability = (channel: ChatSettings | undefined, onSaved: () => void) => {
  const id = channel?.id ?? ''
  const [typed, setTyped] = useStored(unsaved, id)
  const [problem, setProblem] = useState<PlacedProblem>()
  const [saving, setSaving] = useState(false)
  const rule = typed ?? channel?.availability

  const save = async () => {
    if (!rule) return
    setSaving(true)
    await attempt('The availability was not saved', async () => {
      try {
        await settingsApi.saveAvailability(id, rule)
        setTyped(undefined)
        setProblem(undefined)
        notifications.show({ color: 'green', message: 'The availability is saved.' })
        onSaved()
      } catch (error) {
        const placed = placedProblem(error)
        if (!placed) throw error
        setProblem(placed)
      }
    })
    setSaving(false)
  }

  return {
    rule,
    changed: typed !== undefined,
    saving,
    problem,
    change: (next: AvailabilityRule) => setTyped(next),
    save: () => void save(),
  }
}

const placedProblem = (error: unknown): PlacedProblem | undefined => {
  if (!(error instanceof RequestError) || error.status !== 422) return undefined
  const { place, expected } = (error.problem.details ?? {}) as Partial<PlacedProblem>
  return place !== undefined && expected !== undefined ? { place, expected } : undefined
}
