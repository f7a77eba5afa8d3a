import { Center, Loader, VisuallyHidden } from '@mantine/core'
import type { Me } from '../../api'
import { settingsApi } from '../api/settings'
import { useLoad } from '../api/use-load'
import { EmptyState } from '../parts/empty-state'
import { TrayPicture } from '../parts/pictures'
import { ProblemNotice } from '../parts/problem-notice'
import { formatRoute, viewRoute } from '../route/route'
import { FailuresPage } from './failures/failures-page'
import { InstallPage } from './install/install-page'
import { MessageList } from './list/message-list'
import { ConsentPage } from './privacy/consent-page'
import { PrivacyPage } from './privacy/privacy-page'
import type { SettingsRoute } from './route/settings-route'
import classes from './settings.module.css'
import { SettingsNav } from './settings-nav'
import { TryPage } from './try/try-page'
import { Wizard } from './wizard/wizard'

interface SettingsPageProps {
  readonly me: Me
  readonly route: SettingsRoute
}

/** The settings for admins. Other users see that they need an admin. */
export const SettingsPage = ({ me, route }: SettingsPageProps) =>
  me.user.admin ? <AdminSettings me={me} route={route} /> : <AdminsOnly me={me} />

const AdminSettings = ({ me, route }: SettingsPageProps) => {
  const { data, error, refresh } = useLoad('settings', settingsApi.settings)
  if (!data && error)
    return <ProblemNotice title="The settings could not be opened" error={error} onRetry={refresh} />
  if (!data)
    return (
      <Center h="100%">
        <Loader aria-label="Opening the settings" />
      </Center>
    )
  const inbox = data.inboxes.find(({ id }) => id === route.inbox) ?? data.inboxes[0]
  if (!inbox)
    return (
      <main className={classes.main}>
        <VisuallyHidden component="h1">Settings</VisuallyHidden>
        <EmptyState picture={<TrayPicture />} title="No inbox yet">
          Targeted messages belong to the chat of an inbox. Create an inbox first.
        </EmptyState>
      </main>
    )
  const page = { settings: data, inbox }
  return (
    <div className={classes.page}>
      <SettingsNav me={me} inboxes={data.inboxes} inbox={inbox.id} page={route.page} />
      <main className={classes.main}>
        {route.page === 'messages' && <MessageList key={inbox.id} {...page} onStale={refresh} />}
        {route.page === 'message' && (
          <Wizard key={route.id} {...page} id={route.id} step={route.step} onStale={refresh} />
        )}
        {route.page === 'try' && <TryPage />}
        {route.page === 'install' && <InstallPage />}
        {route.page === 'consent' && <ConsentPage />}
        {route.page === 'privacy' && <PrivacyPage />}
        {route.page === 'failures' && <FailuresPage />}
      </main>
    </div>
  )
}

const AdminsOnly = ({ me }: { readonly me: Me }) => (
  <main className={classes.main}>
    <VisuallyHidden component="h1">Settings</VisuallyHidden>
    <EmptyState picture={<TrayPicture />} title="Settings are for admins">
      You are signed in as {me.user.name}, who is not an admin. Ask an admin of your helpdesk to change what
      you need, or <a href={formatRoute(viewRoute(me.inboxes[0]?.id ?? '', 'all'))}>go back to the inbox</a>.
    </EmptyState>
  </main>
)
