import { Anchor } from '@mantine/core'
import type { AgentEntry } from '../../api'
import { sourcePath } from '../api/api'
import { Attachments } from '../parts/attachments'
import { Avatar } from '../parts/avatar'
import { TimeAgo } from '../parts/time-ago'
import { DeliveryLabel } from './delivery-label'
import { MailBody } from './mail-body'
import classes from './mail-card.module.css'

interface MailCardProps {
  readonly entry: AgentEntry
  readonly message: NonNullable<AgentEntry['message']>
  /** The subject of the conversation. The subject of a mail is shown only when it differs. */
  readonly subject: string | undefined
}

export const MailCard = ({ entry: { by, at }, message, subject }: MailCardProps) => (
  <article className={classes.mail} data-by={by.kind} aria-label={`Mail from ${by.name}`}>
    <header className={classes.head}>
      <Avatar name={by.name} size={34} />
      <div className={classes.who}>
        <div className={classes.from}>
          <b>{by.name}</b>{' '}
          {message.from && message.from !== by.name && <span className={classes.dim}>{message.from}</span>}
        </div>
        {message.to && message.to.length > 0 && <div className={classes.dim}>to {message.to.join(', ')}</div>}
      </div>
      <div className={classes.aside}>
        {message.delivery !== undefined && <DeliveryLabel delivery={message.delivery} />}
        <TimeAgo at={at} />
        {message.hasSource && (
          <Anchor href={sourcePath(message.id)} target="_blank" size="xs" c="dimmed">
            Source
          </Anchor>
        )}
      </div>
    </header>
    {message.subject && !repeats(message.subject, subject) && (
      <p className={classes.subject}>{message.subject}</p>
    )}
    <MailBody message={message} />
    <Attachments files={message.attachments} />
  </article>
)

/** True for the same subject, with or without "Re: " and similar prefixes. */
const repeats = (subject: string, ofConversation: string | undefined): boolean =>
  ofConversation !== undefined && subject.endsWith(ofConversation)
