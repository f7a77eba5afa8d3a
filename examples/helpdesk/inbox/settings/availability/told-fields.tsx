import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { AvailabilityRule } from 'frontdesk/availability'
import type { RoutingTargets } from 'frontdesk/routing'
import { type SubmitEvent, useState } from 'react'
import type { ToldAnswer } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { Group } from '../parts/group'
import classes from './hours.module.css'
import { ToldResult } from './told-result'
import { ZoneSelect } from './zone-select'
import { localTime } from './zones'

interface ToldFieldsProps {
  readonly rule: AvailabilityRule
  readonly inboxId: string
  /** The account's zone, for rules without hours. */
  readonly zone: string
  /** Whom conversations can be given to; absent where they stay unassigned. */
  readonly routing: RoutingTargets | undefined
  readonly bot: boolean
  /** Does something that may be refused with a place of the rule. */
  readonly placed: (title: string, act: () => Promise<void>) => Promise<void>
}

/** A time, a place and a language; and what a visitor would be told by the rule as it is typed. */
export const ToldFields = ({ rule, inboxId, zone, routing, bot, placed }: ToldFieldsProps) => {
  const ownZone = rule.mode === 'hours' ? rule.hours.zone : zone
  // Until something is chosen it is now, and the visitor is where the team is, also when that changes.
  const [opened] = useState(Date.now)
  const [chosenTime, setAt] = useState<string>()
  const [chosenZone, setVisitorZone] = useState<string>()
  const at = chosenTime ?? localTime(ownZone, opened)
  const visitorZone = chosenZone ?? ownZone
  const [language, setLanguage] = useState('en-GB')
  const [answer, setAnswer] = useState<ToldAnswer>()

  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    setAnswer(undefined)
    void placed('This could not be tried', async () =>
      setAnswer(
        await settingsApi.told({
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
      name="What visitors would be told"
      hint="By what is typed above, saved or not, with the team as it is now. Whoever has an open chat always sees it."
    >
      <form className={classes.told} onSubmit={ask} aria-label="What visitors would be told">
        <div className={classes.asked}>
          <TextInput
            type="datetime-local"
            label={`When (${ownZone})`}
            required
            withAsterisk={false}
            value={at}
            onChange={({ currentTarget }) => setAt(currentTarget.value)}
          />
          <ZoneSelect label="Where the visitor is" value={visitorZone} onChange={setVisitorZone} />
          <NativeSelect
            label="What the visitor reads"
            value={language}
            data={languages}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          />
        </div>
        <div>
          <Button type="submit" variant="default">
            What would they be told?
          </Button>
        </div>
      </form>
      <div aria-live="polite">{answer && <ToldResult answer={answer} />}</div>
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
