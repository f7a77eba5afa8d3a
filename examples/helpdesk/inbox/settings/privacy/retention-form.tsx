import { Button, NumberInput } from '@mantine/core'
import type { RetentionRun } from 'frontdesk'
import type { RetentionClass, RetentionPeriod, RetentionPolicy } from 'frontdesk/consent'
import { type SubmitEvent, useState } from 'react'
import { privacyApi } from '../../api/privacy'
import { RequestError } from '../../api/request'
import { attempt } from '../../parts/attempt'
import { TimeAgo } from '../../parts/time-ago'
import { Group } from '../parts/group'
import shared from '../settings.module.css'
import { problemWords } from '../wizard/problem-words'
import classes from './privacy.module.css'

interface RetentionFormProps {
  readonly policy: RetentionPolicy
  readonly run: RetentionRun | null
  readonly onSaved: () => void
}

/** Retention periods, in days; an empty field is for ever. */
export const RetentionForm = ({ policy, run, onSaved }: RetentionFormProps) => {
  const [draft, setDraft] = useState<RetentionPolicy>()
  const [problem, setProblem] = useState<{ readonly place: string; readonly expected: string }>()
  const [saved, setSaved] = useState(false)
  const shown = draft ?? policy
  const change = (part: Partial<RetentionPolicy>) => {
    setDraft({ ...shown, ...part })
    setProblem(undefined)
    setSaved(false)
  }
  const errorAt = (place: string) =>
    problem?.place === `retention.${place}` ? { error: problemWords(problem) } : {}

  const save = (event: SubmitEvent) => {
    event.preventDefault()
    void attempt('The periods were not saved', async () => {
      try {
        await privacyApi.setRetention(shown)
        setDraft(undefined)
        setSaved(true)
        onSaved()
      } catch (error) {
        if (!(error instanceof RequestError) || error.status !== 422) throw error
        setProblem(error.problem.details as { place: string; expected: string })
      }
    })
  }
  return (
    <section className={shared.card} aria-labelledby="retention">
      <h2 className={shared.cardTitle} id="retention">
        Retention periods
      </h2>
      <p className={classes.dim}>
        In days after the close or the last message, whichever is later. Leave a field empty to keep data
        forever. A legal hold overrides these periods.
      </p>
      <form className={classes.periods} onSubmit={save} noValidate>
        {classNames.map(([name, title]) => (
          <Group key={name} name={title}>
            <div className={classes.row}>
              {periods(name).map(([field, label]) => (
                <NumberInput
                  key={field}
                  {...errorAt(`${name}.${field}`)}
                  label={label}
                  min={1}
                  allowDecimal={false}
                  value={shown[name][field] ?? ''}
                  onChange={(value) => change({ [name]: { ...shown[name], [field]: daysOf(value) } })}
                />
              ))}
            </div>
          </Group>
        ))}
        <Group name="Logs of live updates and IDs of sent mails">
          <NumberInput
            {...errorAt('tracesAfterDays')}
            label="Delete after (days)"
            min={7}
            allowDecimal={false}
            value={shown.tracesAfterDays}
            onChange={(value) => change({ tracesAfterDays: daysOf(value) ?? policy.tracesAfterDays })}
          />
        </Group>
        <div>
          <Button type="submit" disabled={draft === undefined}>
            Save periods
          </Button>
        </div>
      </form>
      <p role="status" className={classes.status}>
        {saved && 'The periods were saved.'}
      </p>
      {run && (
        <p className={classes.dim}>
          The last run <TimeAgo at={run.startedAt} />: {run.anonymised} anonymised, {run.deleted} deleted,{' '}
          {run.held} under a hold.
        </p>
      )}
    </section>
  )
}

const classNames = [
  ['chat', 'Chats'],
  ['email', 'Mails'],
  ['filtered', 'Filtered conversations'],
  ['suppressed', 'Messages of blocked visitors'],
  ['attachments', 'Attachments'],
  ['proof', 'Consent proofs of erased people'],
] as const satisfies readonly (readonly [RetentionClass, string])[]

/** Some classes can only be deleted, because nothing would remain after anonymising them. */
const periods = (name: RetentionClass): readonly (readonly [keyof RetentionPeriod, string])[] =>
  name === 'chat' || name === 'email' || name === 'filtered'
    ? [
        ['anonymiseAfterDays', 'Anonymise after (days)'],
        ['deleteAfterDays', 'Delete after (days)'],
      ]
    : [['deleteAfterDays', 'Delete after (days)']]

const daysOf = (value: string | number): number | null => (value === '' ? null : Number(value))
