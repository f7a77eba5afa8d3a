import type { ConversationDetail, Person } from '../../api'
import { Avatar } from '../parts/avatar'
import { TimeAgo } from '../parts/time-ago'
import classes from './details.module.css'
import { Fact } from './fact'

interface ContactCardProps {
  readonly detail: ConversationDetail
  readonly members: readonly Person[]
}

export const ContactCard = ({ detail: { row, contact }, members }: ContactCardProps) => {
  const owner =
    contact?.ownerId && (members.find(({ id }) => id === contact.ownerId)?.name ?? contact.ownerId)
  return (
    <section className={classes.card} aria-label="Contact">
      <div className={classes.who}>
        <Avatar name={contact?.name ?? row.name} size={44} />
        <div className={classes.names}>
          <h2 className={classes.name}>{contact?.name ?? row.name}</h2>
          <span className={classes.dim}>{contact ? 'Contact' : 'Not a contact'}</span>
        </div>
      </div>
      <dl className={classes.facts}>
        {contact?.email && <Fact name="E-mail">{contact.email}</Fact>}
        {contact && <Fact name="Owner">{owner || 'Nobody'}</Fact>}
        <Fact name="Opened">
          <TimeAgo at={row.openedAt} />
        </Fact>
        <Fact name="Last message">
          <TimeAgo at={row.lastMessageAt} />
        </Fact>
      </dl>
    </section>
  )
}
