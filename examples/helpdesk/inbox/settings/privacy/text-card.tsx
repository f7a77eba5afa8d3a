import type { ConsentCount } from 'frontdesk/consent'
import type { ConsentTextRow } from '../../../privacy-api'
import { basisWords } from '../../details/consent-words'
import { Label } from '../../parts/label'
import { TimeAgo } from '../../parts/time-ago'
import shared from '../settings.module.css'
import { Acts } from './acts'
import classes from './privacy.module.css'

/** One version of a text, with the decisions about it. */
export const TextCard = ({ row }: { readonly row: ConsentTextRow }) => (
  <article className={shared.card}>
    <h3 className={classes.version}>
      {row.purpose === 'process' ? 'Processing' : 'Subscription'}, version {row.version}{' '}
      {row.current && <Label tone="green">In use</Label>}{' '}
      {row.since !== undefined && (
        <span className={classes.dim}>
          since <TimeAgo at={row.since} />
        </span>
      )}
    </h3>
    <blockquote className={classes.text}>{row.text}</blockquote>
    {row.counts.length === 0 && <p className={classes.dim}>No decisions yet.</p>}
    {row.counts.map((count) => (
      <Acts key={`${count.lawfulBasis} ${count.subscriptionType}`} name={nameOf(count)} count={count} />
    ))}
  </article>
)

const nameOf = ({ lawfulBasis, subscriptionType }: ConsentCount): string =>
  subscriptionType === undefined
    ? basisWords[lawfulBasis]
    : `${subscriptionType}, ${basisWords[lawfulBasis].toLowerCase()}`
