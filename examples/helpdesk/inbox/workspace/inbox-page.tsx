import { Drawer } from '@mantine/core'
import { useDisclosure, useDocumentTitle } from '@mantine/hooks'
import type { Me, Self } from '../../api'
import { ConversationList } from '../list/conversation-list'
import { Reconnecting } from '../live/reconnecting'
import { Navigation } from '../navigation/navigation'
import { views } from '../navigation/views'
import type { Route } from '../route/route'
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog'
import { useShortcuts } from '../shortcuts/use-shortcuts'
import { NoThread } from '../thread/thread-panel'
import { OpenConversation } from './open-conversation'
import { useCounts } from './use-counts'
import { useLayout } from './use-layout'
import classes from './workspace.module.css'

interface InboxPageProps {
  readonly me: Me
  readonly inbox: Me['inboxes'][number]
  readonly route: Route
  readonly onPersonChange: (person: Self) => void
  readonly onMembersStale: () => void
}

/** Navigation, list, thread and details: side by side, or in drawers on a narrow window. */
export const InboxPage = ({ me, inbox, route, onPersonChange, onMembersStale }: InboxPageProps) => {
  const layout = useLayout()
  const counts = useCounts(inbox.id)
  const [drawer, drawerIs] = useDisclosure()
  const [shortcuts, shortcutsAre] = useDisclosure()
  useShortcuts({ '?': shortcutsAre.open })
  useDocumentTitle(`${counts?.mine ? `(${counts.mine}) ` : ''}${views[route.view].name}, ${inbox.name}`)

  const navigation = (
    <Navigation
      me={me}
      inbox={inbox.id}
      route={route}
      counts={counts}
      onPersonChange={onPersonChange}
      onShowShortcuts={shortcutsAre.open}
      onChoose={drawerIs.close}
    />
  )
  const showsList = layout.sideBySide || route.conversation === undefined

  return (
    <div className={classes.page}>
      {layout.navigation ? (
        <aside aria-label="Inbox, views and you" className={classes.navigation}>
          {navigation}
        </aside>
      ) : (
        <Drawer
          opened={drawer}
          onClose={drawerIs.close}
          size={280}
          title="Frontdesk"
          classNames={{ body: classes.drawer ?? '' }}
        >
          {navigation}
        </Drawer>
      )}
      <main className={classes.main}>
        {showsList && (
          <div className={classes.list}>
            <ConversationList
              inbox={inbox.id}
              route={route}
              members={inbox.members}
              userId={me.user.id}
              {...(!layout.navigation && { onShowNavigation: drawerIs.open })}
            />
          </div>
        )}
        {route.conversation !== undefined ? (
          <OpenConversation
            me={me}
            inbox={inbox}
            route={route}
            id={route.conversation}
            layout={layout}
            onMembersStale={onMembersStale}
          />
        ) : (
          layout.sideBySide && <NoThread />
        )}
      </main>
      <ShortcutsDialog opened={shortcuts} onClose={shortcutsAre.close} />
      <Reconnecting />
    </div>
  )
}
