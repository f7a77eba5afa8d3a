import { ActionIcon, Button } from '@mantine/core'
import { IconMenu2 } from '@tabler/icons-react'
import type { Person } from '../../api'
import { views } from '../navigation/views'
import { EmptyState } from '../parts/empty-state'
import { TrayPicture } from '../parts/pictures'
import { ProblemNotice } from '../parts/problem-notice'
import { formatRoute, type Route } from '../route/route'
import classes from './conversation-list.module.css'
import { ListFilters } from './list-filters'
import { ListRow } from './list-row'
import { ListSkeleton } from './list-skeleton'
import { useConversationList } from './use-conversation-list'
import { useRowKeys } from './use-row-keys'

interface ConversationListProps {
  readonly inbox: string
  readonly route: Route
  readonly members: readonly Person[]
  readonly userId: string
  /** Set when the navigation is in a drawer. */
  readonly onShowNavigation?: () => void
}

export const ConversationList = ({
  inbox,
  route,
  members,
  userId,
  onShowNavigation,
}: ConversationListProps) => {
  const { conversation, ...filters } = route
  const { data, error, refresh, loadMore } = useConversationList({ ...filters, inbox })
  const keys = useRowKeys()
  const view = views[route.view]

  return (
    <section aria-label="Conversations" className={classes.list}>
      <header className={classes.header}>
        {onShowNavigation && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label="Views and settings"
            onClick={onShowNavigation}
          >
            <IconMenu2 size={20} />
          </ActionIcon>
        )}
        <h1 className={classes.title}>{view.name}</h1>
      </header>
      <ListFilters route={route} members={members} />
      <div className={classes.scroll}>
        {!data && !error && <ListSkeleton />}
        {!data && error && (
          <ProblemNotice title="The list could not be loaded" error={error} onRetry={refresh} />
        )}
        {data?.rows.length === 0 && (
          <EmptyState
            picture={<TrayPicture />}
            title={isFiltered(route) ? 'Nothing matches' : view.empty.title}
          >
            {isFiltered(route) ? 'Change or remove the filters above.' : view.empty.text}
          </EmptyState>
        )}
        {data && data.rows.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
          <ul role="list" aria-label={view.name} className={classes.rows} {...keys}>
            {data.rows.map((row) => (
              <li key={row.id}>
                <ListRow
                  row={row}
                  href={formatRoute({ ...route, inbox, conversation: row.id })}
                  current={row.id === conversation}
                  assignee={members.find(({ id }) => id === row.assigneeId)}
                  userId={userId}
                />
              </li>
            ))}
          </ul>
        )}
        {data?.hasMore && (
          <Button variant="subtle" fullWidth my="xs" onClick={loadMore}>
            Load more
          </Button>
        )}
      </div>
    </section>
  )
}

const isFiltered = ({ status, channel, assignee }: Route): boolean =>
  status === 'closed' || channel !== undefined || assignee !== undefined
