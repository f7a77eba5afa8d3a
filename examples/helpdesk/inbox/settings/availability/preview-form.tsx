import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { AvailabilityRule } from 'frontdesk/availability'
import type { RoutingTargets } from 'frontdesk/routing'
import { type SubmitEvent, useState } from 'react'
import type { AvailabilityPreview } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { Group } from '../parts/group'
import classes from './hours.module.css'
import { PreviewResult } from './preview-result'
import { ZoneSelect } from './zone-select'
import { localTime } from './zones'

interface PreviewFormProps {
  readonly rule: AvailabilityRule
  readonly inboxId: string
  /** The account's zone, for rules without hours. */
  readonly zone: string
  /** The users and teams of the routing rule; absent if conversations stay unassigned. */
  readonly routing: RoutingTargets | undefined
  readonly bot: boolean
  /** Runs an action that may be refused with a place of the rule. */
  readonly attemptWithPlace: (title: string, act: () => Promise<void>) => Promise<void>
}

/** The preview of a rule that may not be saved: the admin chooses a time, a zone and a language. */
export const PreviewForm = ({ rule, inboxId, zone, routing, bot, attemptWithPlace }: PreviewFormProps) => {
  const ownZone = rule.mode === 'hours' ? rule.hours.zone : zone
  // Defaults: the current time, and the zone of the team.
  const [opened] = useState(Date.now)
  const [chosenTime, setAt] = useState<string>()
  const [chosenZone, setVisitorZone] = useState<string>()
  const at = chosenTime ?? localTime(ownZone, opened)
  const visitorZone = chosenZone ?? ownZone
  const [language, setLanguage] = useState('en-GB')
  const [answer, setAnswer] = useState<AvailabilityPreview>()

  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setAnswer(undefined)
    void attemptWithPlace('The preview could not be loaded', async () =>
      setAnswer(
        await settingsApi.previewAvailability({
          inboxId,
          availability: rule,
          at,
          zone: visitorZone,
          language,
          bot,
          ...(routing && { routing }),
        }),
      ),
    )
  }
  return (
    <Group
      name="Visitor preview"
      hint="Uses the settings above, saved or not, and the current status of the team. A visitor with an open chat always sees it."
    >
      <form className={classes.form} onSubmit={ask} aria-label="Visitor preview">
        <div className={classes.inputs}>
          <TextInput
            type="datetime-local"
            label={`When (${ownZone})`}
            required
            withAsterisk={false}
            value={at}
            onChange={({ currentTarget }) => setAt(currentTarget.value)}
          />
          <ZoneSelect label="Time zone of the visitor" value={visitorZone} onChange={setVisitorZone} />
          <NativeSelect
            label="Language of the visitor"
            value={language}
            data={languages}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          />
        </div>
        <div>
          <Button type="submit" variant="default">
            Show preview
          </Button>
        </div>
      </form>
      <div aria-live="polite">{answer && <PreviewResult answer={answer} />}</div>
    </Group>
  )
}

const languages = [
  { value: 'en-GB', label: 'English (24 hours)' },
  { value: 'en-US', label: 'English (AM and PM)' },
  { value: 'de', label: 'German' },
  { value: 'es', label: 'Spanish' },
  { value: 'ja', label: 'Japanese' },
]
