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

/** The contact, the visitor, their consents, and the decisions of the helpdesk. */
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
