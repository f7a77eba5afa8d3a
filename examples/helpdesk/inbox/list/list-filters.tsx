import { NativeSelect } from '@mantine/core'
import type { Person } from '../../api'
import { formatRoute, parseRoute, type Route } from '../route/route'
import { go } from '../route/use-route'
import classes from './conversation-list.module.css'

interface ListFiltersProps {
  readonly route: Route
  readonly members: readonly Person[]
}

/** The first option of each is the server's default and leaves the address as it is. */
export const ListFilters = ({ route, members }: ListFiltersProps) => (
  <search aria-label="Filters" className={classes.filters}>
    {filters(members).map(({ name, field, options }) => (
      <NativeSelect
        key={field}
        size="xs"
        aria-label={name}
        value={route[field] ?? ''}
        data={options}
        onChange={(event) => go(withFilter(route, field, event.currentTarget.value), 'replace')}
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
    name: 'Filter by status',
    field: 'status',
    options: [
      { value: '', label: 'Open' },
      { value: 'closed', label: 'Closed' },
      { value: 'any', label: 'Open and closed' },
    ],
  },
  {
    name: 'Filter by channel',
    field: 'channel',
    options: [
      { value: '', label: 'All channels' },
      { value: 'chat', label: 'Chat' },
      { value: 'email', label: 'Email' },
    ],
  },
  {
    name: 'Filter by assignee',
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

/** Through the address and back, so that a value from a control is checked like one from a link. */
const withFilter = (route: Route, field: FilterField, value: string): Route => {
  const { [field]: _dropped, ...rest } = route
  const hash = formatRoute({ ...rest, ...(value !== '' && { [field]: value }) } as Route)
  return parseRoute(hash)
}
