import { IconRobot } from '@tabler/icons-react'
import type { AgentEntry } from '../../api'
import { Attachments } from '../parts/attachments'
import { Clock } from '../parts/clock'
import { LinkedText } from '../parts/linked-text'
import classes from './chat-bubble.module.css'

interface ChatBubbleProps {
  readonly entry: AgentEntry
  readonly message: NonNullable<AgentEntry['message']>
  readonly joined: boolean
}

/** The visitor on the left, the team and its bots on the right. */
export const ChatBubble = ({ entry, message, joined }: ChatBubbleProps) => {
  const { by, at, type, sentence } = entry
  const suppressed = type === 'BotMessageSuppressed'
  return (
    <article
      className={classes.message}
      data-side={by.kind === 'visitor' || by.kind === 'email' || by.kind === 'customer' ? 'theirs' : 'ours'}
      data-by={by.kind}
      data-joined={joined || undefined}
      data-suppressed={suppressed || undefined}
      aria-label={`${by.name} wrote`}
    >
      {!joined && (
        <div className={classes.by}>
          {by.kind === 'bot' && <IconRobot size={14} aria-label="Bot" />}
          <span className={classes.name}>{by.name}</span>
          <Clock at={at} />
        </div>
      )}
      <div className={classes.bubble}>
        <LinkedText text={message.text} />
        <Attachments files={message.attachments} />
      </div>
      {suppressed && <div className={classes.foot}>Not shown to the visitor. {sentence}</div>}
    </article>
  )
}
