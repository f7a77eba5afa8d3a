import { Button } from '@mantine/core'
import type { RecordedAct } from 'frontdesk'
import type { ConsentCount } from 'frontdesk/consent'
import { useState } from 'react'
import { privacyApi } from '../../api/privacy'
import { attempt } from '../../parts/attempt'
import { Label } from '../../parts/label'
import { saveAsFile } from '../../parts/save-as-file'
import { TimeAgo } from '../../parts/time-ago'
import { eventTones, eventWords, personWords } from './event-words'
import classes from './privacy.module.css'

interface ActsProps {
  readonly name: string
  readonly count: ConsentCount
}

/** The numbers of acts about a text under one lawful basis, and on demand the people. */
export const Acts = ({ name, count }: ActsProps) => {
  const [acts, setActs] = useState<readonly RecordedAct[]>()
  const open = () =>
    void attempt('The list could not be loaded', async () => setActs(await privacyApi.acts(count)))
  const proof = (id: string) =>
    void attempt('The proof could not be downloaded', async () =>
      saveAsFile('consent-record.json', await privacyApi.exportAct(id)),
    )
  return (
    <div className={classes.acts}>
      <p className={classes.counts}>
        <strong>{name}</strong>
        {Object.entries(count.events).map(([event, number]) => (
          <Label key={event} tone={eventTones[event as RecordedAct['event']]}>
            {eventWords[event as RecordedAct['event']]} {number}
          </Label>
        ))}
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={acts !== undefined}
          onClick={() => (acts ? setActs(undefined) : open())}
        >
          {acts ? 'Hide people' : 'Show people'}
        </Button>
      </p>
      {acts && (
        <ul className={classes.people} aria-label={`Acts: ${name}, version ${count.version}`}>
          {acts.map((act) => (
            <li key={act.id}>
              <span className={classes.person}>{personWords(act)}</span>
              <Label tone={eventTones[act.event]}>{eventWords[act.event]}</Label>
              <TimeAgo at={act.decidedAt} className={classes.dim ?? ''} />
              <Button size="compact-sm" variant="subtle" onClick={() => proof(act.id)}>
                Download proof
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
