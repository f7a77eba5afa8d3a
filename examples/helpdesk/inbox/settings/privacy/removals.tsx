import type { Removal } from 'frontdesk'
import { Label } from '../../parts/label'
import { TimeAgo } from '../../parts/time-ago'
import shared from '../settings.module.css'
import { counted } from './counted'
import classes from './privacy.module.css'

/** The requested removals and their progress. */
export const Removals = ({ removals }: { readonly removals: readonly Removal[] }) =>
  removals.length === 0 ? null : (
    <section className={shared.card} aria-labelledby="removals">
      <h2 className={shared.cardTitle} id="removals">
        Erasures
      </h2>
      <ul className={classes.people} aria-live="polite">
        {[...removals]
          .sort((left, right) => right.requestedAt - left.requestedAt)
          .map((removal) => (
            <li key={removal.id}>
              <span className={classes.person}>
                {nameOf(removal)}{' '}
                <span className={classes.dim}>
                  requested <TimeAgo at={removal.requestedAt} />
                </span>
              </span>
              <State removal={removal} />
              <span className={classes.dim}>{removedWords(removal)}</span>
            </li>
          ))}
      </ul>
    </section>
  )

const State = ({ removal: { finishedAt, heldSince, pass } }: { readonly removal: Removal }) => {
  if (finishedAt !== null) return <Label tone="green">Done</Label>
  if (heldSince !== null) return <Label tone="amber">On legal hold</Label>
  return <Label tone="blue">{pass === 1 ? 'In progress' : 'Second pass'}</Label>
}

/** The ids of a person are deleted when the erasure is complete. */
const nameOf = (removal: Removal): string => {
  if (removal.kind === 'inbox') return `Inbox ${removal.name}`
  const { addresses, contactIds, visitorIds } = removal.person ?? nobody
  return addresses[0] ?? contactIds[0] ?? visitorIds[0] ?? 'Erased person'
}

const nobody = { addresses: [], contactIds: [], visitorIds: [] }

const removedWords = ({ removed }: Removal): string =>
  [
    counted(removed.conversations, 'conversation'),
    counted(removed.records, 'record'),
    counted(removed.files, 'file'),
  ].join(', ')
