import { NativeSelect } from '@mantine/core'
import type { Person } from '../../api'
import { formatRoute, parseRoute, type Route } from '../route/route'
import { go } from '../route/use-route'
import classes from './conversation-list.module.css'

interface ListFiltersProps {
  readonly route: Route
  readonly members: readonly Person[]
}

/** The first option of each filter is the default, which is not written into the URL. */
export const ListFilters = ({ route, members }: ListFiltersProps) => (
  <search aria-label="Filters" className={classes.filters}>
    {filters(members).map(({ name, field, options }) => (
      <NativeSelect
        key={field}
        size="xs"
        aria-label={name}
        value={route[field] ?? ''}
        data={options}
        onChange={(event) => go(withFilter(field, event.currentTarget.value), 'replace')}
        data-set={route[field] !== undefined || undefined}
        classNames={{ input: classes.filter ?? '' }}
      />
    ))}
  </search>
)

type FilterField = 'status' | 'channel' | 'assignee' | 'sort'

const filters = (
  members: readonly Person[],
): readonly { name: string; field: FilterField; options: { value: string; label: string }[] }[] => [
  {
    name: 'Status',
    field: 'status',
    options: [
      { value: '', label: 'Open' },
      { value: 'closed', label: 'Closed' },
      { value: 'any', label: 'Open and closed' },
    ],
  },
  {
    name: 'Channel',
    field: 'channel',
    options: [
      { value: '', label: 'All channels' },
      { value: 'chat', label: 'Chat' },
      { value: 'email', label: 'Email' },
    ],
  },
  {
    name: 'Assigned to',
    field: 'assignee',
    options: [
      { value: '', label: 'Any assignee' },
      { value: 'nobody', label: 'Nobody' },
      { value: 'bot', label: 'A bot' },
      ...members.map(({ id, name }) => ({ value: id, label: name })),
    ],
  },
  {
    name: 'Sort by',
    field: 'sort',
    options: [
      { value: '', label: 'Newest first' },
      { value: 'oldest', label: 'Oldest first' },
      { value: 'waiting-longest', label: 'Waiting longest' },
    ],
  },
]

/** Uses the current URL, because a click may have changed it before the page rendered. */
const withFilter = (field: FilterField, value: string): Route =>
  parseRoute(formatRoute({ ...parseRoute(window.location.hash), [field]: value || undefined }))
