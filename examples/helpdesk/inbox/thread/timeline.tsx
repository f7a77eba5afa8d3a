import { Button } from '@mantine/core'
import { IconArrowDown } from '@tabler/icons-react'
import type { ConversationDetail } from '../../api'
import type { Sending } from '../drafts/use-sending'
import { useNow } from '../parts/now'
import { dayWords } from '../parts/time-words'
import { Entry } from './entry'
import { PendingMessage } from './pending-message'
import classes from './timeline.module.css'
import { timelineItems } from './timeline-items'
import { useStickToBottom } from './use-stick-to-bottom'
import { lastSeq } from './use-thread'

interface TimelineProps {
  readonly detail: ConversationDetail
  readonly sending: Sending
  readonly userName: string
}

/** The entries, oldest first, and the pending messages below. Screen readers announce additions. */
export const Timeline = ({ detail, sending, userName }: TimelineProps) => {
  const now = useNow()
  const { ref, isBehind, toBottom } = useStickToBottom(lastSeq(detail.entries), sending.pending.length)
  return (
    <div className={classes.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div
        ref={ref}
        className={classes.scroll}
        role="log"
        aria-label="Messages"
        aria-live="polite"
        tabIndex={0}
      >
        <div className={classes.items}>
          {timelineItems(detail.entries).map((item) =>
            item.kind === 'day' ? (
              <div key={`day ${item.at}`} className={classes.day}>
                <span>{dayWords(item.at, now)}</span>
              </div>
            ) : (
              <Entry
                key={item.entry.seq}
                entry={item.entry}
                joined={item.joined}
                row={detail.row}
                subject={detail.subject}
              />
            ),
          )}
          {sending.pending.map((message) => (
            <PendingMessage key={message.commandId} message={message} userName={userName} sending={sending} />
          ))}
        </div>
      </div>
      {isBehind && (
        <Button
          className={classes.toBottom ?? ''}
          size="xs"
          radius="xl"
          leftSection={<IconArrowDown size={14} />}
          onClick={toBottom}
        >
          New messages
        </Button>
      )}
    </div>
  )
}
