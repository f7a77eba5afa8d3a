import { VisuallyHidden } from '@mantine/core'
import type { Person, Row } from '../../api'
import { Avatar } from '../parts/avatar'
import { TimeAgo } from '../parts/time-ago'
import classes from './list-row.module.css'
import { RowLabels } from './row-labels'
import { useSeen } from './seen'

interface ListRowProps {
  readonly row: Row
  readonly href: string
  readonly current: boolean
  readonly assignee: Person | undefined
  readonly userId: string
}

/** The accessible name contains all visible text, for users of voice control. */
export const ListRow = ({ row, href, current, assignee, userId }: ListRowProps) => {
  const [seen = 0] = useSeen(userId, row.id)
  const unread = row.waitingSince !== null && row.seq > seen

  return (
    <a
      href={href}
      className={classes.row}
      aria-current={current ? 'true' : undefined}
      data-unread={unread || undefined}
    >
      <Avatar name={row.name} size={36} />
      <span className={classes.name}>{row.name}</span>
      <span className={classes.rest}>
        {unread && <VisuallyHidden>Unread. </VisuallyHidden>}
        <TimeAgo at={row.openedAt} what="Opened" className={classes.time ?? ''} />
        <span className={classes.preview}>{row.preview}</span>
        <span className={classes.labels}>
          <RowLabels row={row} />
          {assignee && (
            <span className={classes.assignee}>
              <Avatar name={assignee.name} size={22} title={`Assigned to ${assignee.name}`} />
              <VisuallyHidden>Assigned to {assignee.name}</VisuallyHidden>
            </span>
          )}
        </span>
      </span>
    </a>
  )
}
