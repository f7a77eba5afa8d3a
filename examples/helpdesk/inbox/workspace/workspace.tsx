import { lazy, Suspense } from 'react'
import type { Me, Self } from '../../api'
import { EmptyState } from '../parts/empty-state'
import { TrayPicture } from '../parts/pictures'
import { useHash, useRoute } from '../route/use-route'
import { parseSettingsRoute } from '../settings/route/settings-route'
import { SettingsLink } from '../settings/settings-link'
import { InboxPage } from './inbox-page'

/** Loaded on demand, because most users never open it. */
const SettingsPage = lazy(async () => ({
  default: (await import('../settings/settings-page')).SettingsPage,
}))

interface WorkspaceProps {
  readonly me: Me
  readonly onMeChange: (change: (me: Me) => Me) => void
  readonly onMeStale: () => void
}

/** The inbox of the URL, or the first inbox of the user. */
export const Workspace = ({ me, onMeChange, onMeStale }: WorkspaceProps) => {
  const settings = parseSettingsRoute(useHash())
  const route = useRoute()
  if (settings) {
    return (
      <Suspense>
        <SettingsPage me={me} route={settings} />
      </Suspense>
    )
  }
  const inbox = me.inboxes.find(({ id }) => id === route.inbox) ?? me.inboxes[0]
  if (inbox === undefined) {
    return (
      <EmptyState picture={<TrayPicture />} title="You are not a member of an inbox">
        Ask an admin to add you to one as a team member, then load this page again.
        {me.user.admin && <SettingsLink />}
      </EmptyState>
    )
  }
  return (
    <InboxPage
      me={me}
      inbox={inbox}
      route={route}
      onPersonChange={(person) => onMeChange((known) => withPerson(known, person))}
      onMembersStale={onMeStale}
    />
  )
}

const withPerson = (me: Me, person: Self): Me => ({
  user: person,
  inboxes: me.inboxes.map((inbox) => ({
    ...inbox,
    members: inbox.members.map((member) => (member.id === person.id ? person : member)),
  })),
})
