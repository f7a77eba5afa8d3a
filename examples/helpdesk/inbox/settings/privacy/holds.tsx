import { Button } from '@mantine/core'
import type { Hold } from 'frontdesk'
import { privacyApi } from '../../api/privacy'
import { attempt } from '../../parts/attempt'
import { TimeAgo } from '../../parts/time-ago'
import shared from '../settings.module.css'
import classes from './privacy.module.css'

interface HoldsProps {
  readonly holds: readonly Hold[]
  readonly onChanged: () => void
}

/** The legal holds, which an admin can lift. */
export const Holds = ({ holds, onChanged }: HoldsProps) => {
  const release = ({ kind, id }: Hold) =>
    void attempt('The hold could not be lifted', async () => {
      await privacyApi.release({ kind, id })
      onChanged()
    })
  return (
    <section className={shared.card} aria-labelledby="holds">
      <h2 className={shared.cardTitle} id="holds">
        Legal holds
      </h2>
      {holds.length === 0 && <p className={classes.dim}>There are no legal holds.</p>}
      {holds.length > 0 && (
        <ul className={classes.people}>
          {holds.map((hold) => (
            <li key={`${hold.kind} ${hold.id}`}>
              <span className={classes.person}>
                {names[hold.kind]} {hold.id}
              </span>
              <span className={classes.dim}>
                by {hold.by}, <TimeAgo at={hold.at} />
              </span>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Lift the hold on ${hold.id}`}
                onClick={() => release(hold)}
              >
                Lift
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const names = { contact: 'Contact', visitor: 'Visitor', conversation: 'Conversation' } as const
