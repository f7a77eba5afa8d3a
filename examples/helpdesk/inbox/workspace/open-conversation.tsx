import { Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Me } from '../../api'
import { Details } from '../details/details'
import { formatRoute, type Route } from '../route/route'
import { ThreadPanel } from '../thread/thread-panel'
import { useThread } from '../thread/use-thread'
import type { Layout } from './use-layout'
import classes from './workspace.module.css'

interface OpenConversationProps {
  readonly me: Me
  readonly inbox: Me['inboxes'][number]
  readonly route: Route
  readonly id: string
  readonly layout: Layout
  readonly onMembersStale: () => void
}

/** The thread and its details. Details beside the thread are open at first; details in a drawer are closed. */
export const OpenConversation = ({ me, inbox, route, id, layout, onMembersStale }: OpenConversationProps) => {
  const thread = useThread(id)
  const [beside, besideIs] = useDisclosure(true)
  const [drawer, drawerIs] = useDisclosure(false)
  const { conversation: _open, ...list } = route

  const details = thread.data && (
    <Details
      key={thread.data.row.id}
      detail={thread.data}
      members={inbox.members}
      {...(thread.data.previousId !== undefined && {
        previousHref: formatRoute({ ...route, conversation: thread.data.previousId }),
      })}
    />
  )

  return (
    <>
      <ThreadPanel
        me={me}
        members={inbox.members}
        thread={thread}
        onMembersStale={onMembersStale}
        detailsShown={layout.details ? beside : drawer}
        onToggleDetails={layout.details ? besideIs.toggle : drawerIs.toggle}
        {...(!layout.sideBySide && { backHref: formatRoute(list) })}
      />
      {layout.details && beside && (
        <aside aria-label="Details" className={classes.details}>
          {details}
        </aside>
      )}
      {!layout.details && (
        <Drawer opened={drawer} onClose={drawerIs.close} position="right" size={360} title="Details">
          {details}
        </Drawer>
      )}
    </>
  )
}
