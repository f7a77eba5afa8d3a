import type { ConversationDetail } from '../../api'
import { useNow } from '../parts/now'
import classes from './details.module.css'
import { Fact } from './fact'
import { localTime } from './local-time'

/** The page and the local time of a chat visitor. Mail has no visitor. */
export const VisitorCard = ({ visitor }: { readonly visitor: ConversationDetail['visitor'] }) => {
  const now = useNow()
  if (visitor === undefined) return null
  const time = visitor.zone === undefined ? undefined : localTime(now, visitor.zone)
  return (
    <section className={classes.card} aria-label="Visitor">
      <h3 className={classes.heading}>Visitor</h3>
      <dl className={classes.facts}>
        <Fact name="Last page">
          {visitor.lastPage === undefined ? (
            'Unknown'
          ) : (
            <span className={classes.page} title={visitor.lastPage}>
              {visitor.lastPage.replace(/^https?:\/\//, '')}
            </span>
          )}
        </Fact>
        <Fact name="Local time">{time ?? 'Unknown'}</Fact>
      </dl>
    </section>
  )
}
