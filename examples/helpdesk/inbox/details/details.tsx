import type { ConversationDetail, Person } from '../../api'
import { WhyPanel } from '../why/why-panel'
import { ConsentCard } from './consent-card'
import { ContactCard } from './contact-card'
import classes from './details.module.css'
import { VisitorCard } from './visitor-card'

interface DetailsProps {
  readonly detail: ConversationDetail
  readonly members: readonly Person[]
  readonly previousHref?: string
}

/** Who writes, from where, and why the helpdesk did what it did. */
export const Details = ({ detail, members, previousHref }: DetailsProps) => (
  <div className={classes.details}>
    <ContactCard detail={detail} members={members} />
    <VisitorCard visitor={detail.visitor} />
    <ConsentCard consent={detail.consent} />
    {previousHref && (
      <section className={classes.card}>
        <a href={previousHref} className={classes.link}>
          Previous conversation
        </a>
      </section>
    )}
    <WhyPanel conversationId={detail.row.id} seq={detail.row.seq} />
  </div>
)
