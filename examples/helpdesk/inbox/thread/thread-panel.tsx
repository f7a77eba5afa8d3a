import type { ConversationDetail, Me, Person } from '../../api'
import type { Loaded } from '../api/use-load'
import { EmptyState } from '../parts/empty-state'
import { BubblesPicture } from '../parts/pictures'
import { ProblemNotice } from '../parts/problem-notice'
import { Thread } from './thread'
import classes from './thread.module.css'
import { ThreadSkeleton } from './thread-skeleton'

interface ThreadPanelProps {
  readonly me: Me
  readonly members: readonly Person[]
  readonly thread: Loaded<ConversationDetail>
  readonly onMembersStale: () => void
  readonly detailsShown: boolean
  readonly onToggleDetails: () => void
  readonly backHref?: string
}

/** The thread, or its placeholder while it is loaded. */
export const ThreadPanel = ({ thread, ...rest }: ThreadPanelProps) => {
  if (thread.data)
    return <Thread key={thread.data.row.id} detail={thread.data} refresh={thread.refresh} {...rest} />
  if (thread.error) {
    return (
      <section aria-label="Conversation" className={classes.thread}>
        <ProblemNotice
          title="The conversation could not be opened"
          error={thread.error}
          onRetry={thread.refresh}
        />
      </section>
    )
  }
  return <ThreadSkeleton />
}

export const NoThread = () => (
  <section aria-label="Conversation" className={classes.thread}>
    <EmptyState picture={<BubblesPicture />} title="Choose a conversation">
      Select one in the list, or press <kbd>j</kbd> and Enter.
    </EmptyState>
  </section>
)
