import { Button } from '@mantine/core'
import type { Pending } from '../drafts/pending'
import type { Sending } from '../drafts/use-sending'
import { LinkedText } from '../parts/linked-text'
import classes from './chat-bubble.module.css'
import { NoteCard } from './note-card'

interface PendingMessageProps {
  readonly message: Pending
  readonly userName: string
  readonly sending: Sending
}

export const PendingMessage = ({ message, userName, sending }: PendingMessageProps) => {
  const state = <PendingState message={message} sending={sending} />
  if (message.kind === 'note') {
    return (
      <NoteCard name={userName} at={message.at} text={message.text}>
        {state}
      </NoteCard>
    )
  }
  return (
    <article
      className={classes.message}
      data-side="ours"
      data-sending={message.state.is !== 'failed' || undefined}
      data-failed={message.state.is === 'failed' || undefined}
      aria-label="Your message"
    >
      <div className={classes.bubble}>
        <LinkedText text={message.text} />
      </div>
      {state}
    </article>
  )
}

const PendingState = ({ message, sending }: Omit<PendingMessageProps, 'userName'>) => {
  if (message.state.is !== 'failed') return <div className={classes.foot}>Sending…</div>
  return (
    <div className={classes.failure} role="alert">
      <span>Not sent. {message.state.sentence}</span>
      <Button size="compact-xs" color="red.8" onClick={() => sending.retry(message)}>
        Send again
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => sending.discard(message)}>
        Discard
      </Button>
    </div>
  )
}
