import type { Counts, Me, Self } from '../../api'
import { type Route, viewNames } from '../route/route'
import { SettingsLink } from '../settings/settings-link'
import { InboxPicker } from './inbox-picker'
import classes from './navigation.module.css'
import { PersonPanel } from './person-panel'
import { ViewLink } from './view-link'

interface NavigationProps {
  readonly me: Me
  readonly inbox: string
  readonly route: Route
  readonly counts: Counts | undefined
  readonly onPersonChange: (person: Self) => void
  readonly onShowShortcuts: () => void
  /** Called when a view was chosen, to close the drawer. */
  readonly onChoose?: () => void
}

export const Navigation = ({
  me,
  inbox,
  route,
  counts,
  onPersonChange,
  onShowShortcuts,
  onChoose,
}: NavigationProps) => (
  <div className={classes.bar}>
    <InboxPicker inboxes={me.inboxes} inbox={inbox} />
    <nav aria-label="Views" className={classes.views}>
      <ul>
        {viewNames.map((view) => (
          <li key={view}>
            <ViewLink
              inbox={inbox}
              view={view}
              count={counts?.[view]}
              current={route.view === view}
              {...(onChoose && { onChoose })}
            />
          </li>
        ))}
      </ul>
    </nav>
    {me.user.admin && <SettingsLink inbox={inbox} />}
    <PersonPanel person={me.user} onChange={onPersonChange} onShowShortcuts={onShowShortcuts} />
  </div>
)
