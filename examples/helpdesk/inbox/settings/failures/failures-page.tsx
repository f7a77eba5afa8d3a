import { Button, Skeleton } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { Failure } from '../../../failures-api'
import { failuresApi } from '../../api/failures'
import { useLoad } from '../../api/use-load'
import { attempt } from '../../parts/attempt'
import { ProblemNotice } from '../../parts/problem-notice'
import { TimeAgo } from '../../parts/time-ago'
import { counted } from '../privacy/counted'
import classes from '../privacy/privacy.module.css'
import shared from '../settings.module.css'

/** Work that was given up, such as mail that no server accepted, with "try again" for one piece or for all. */
export const FailuresPage = () => {
  const { data, error, refresh } = useLoad('failures', failuresApi.list)
  useDocumentTitle('Failures, settings')
  const retry = (act: () => Promise<unknown>) =>
    void attempt('The work could not be tried again', async () => {
      await act()
      refresh()
    })
  return (
    <div className={shared.content}>
      <h1 className={shared.title}>Failures</h1>
      <p className={shared.lead}>
        Mail is tried again for five days, other work for a day. Work that failed for longer, or was refused
        for good, is listed here.
      </p>
      {!data && error && (
        <ProblemNotice title="The failures could not be loaded" error={error} onRetry={refresh} />
      )}
      {!data && !error && <Skeleton height={160} mt="md" radius="md" aria-label="Loading failures" />}
      {data?.length === 0 && <p>Nothing failed.</p>}
      {data && data.length > 0 && (
        <section className={shared.card} aria-labelledby="failures">
          <h2 className={shared.cardTitle} id="failures">
            {counted(data.length, 'failure')}
          </h2>
          <Button variant="default" onClick={() => retry(failuresApi.retryAll)}>
            Try all again
          </Button>
          <ul className={classes.people} aria-live="polite">
            {data.map((failure) => (
              <li key={failure.id}>
                <span className={classes.person}>
                  {nameOf(failure)}{' '}
                  <span className={classes.dim}>
                    due <TimeAgo at={failure.since} />, {counted(failure.attempt, 'attempt')}
                  </span>
                </span>
                <span className={classes.dim}>{failure.error}</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`Try again: ${nameOf(failure)}`}
                  onClick={() => retry(() => failuresApi.retry(failure.id))}
                >
                  Try again
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const nameOf = ({ kind, to, subject }: Failure): string =>
  to === undefined ? (names[kind] ?? kind) : `${subject || 'Mail'}, to ${to.join(', ')}`

const names: Readonly<Record<string, string>> = {
  'send-channel-message': 'An answer on a channel',
  'ask-bot': 'A question to a bot',
  'backfill-field': 'Values of a new field',
}
