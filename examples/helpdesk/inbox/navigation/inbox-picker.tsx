import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import type { Me } from '../../api'
import { Mark } from '../parts/pictures'
import { viewRoute } from '../route/route'
import { go } from '../route/use-route'
import classes from './navigation.module.css'

/** Selects the inbox. With a single inbox only its name is shown. */
export const InboxPicker = ({
  inboxes,
  inbox,
}: {
  readonly inboxes: Me['inboxes']
  readonly inbox: string
}) => {
  const name = inboxes.find(({ id }) => id === inbox)?.name ?? 'No inbox'
  const avatar = (
    <>
      <Mark />
      <span className={classes.inboxName}>{name}</span>
    </>
  )
  if (inboxes.length < 2) return <div className={classes.inbox}>{avatar}</div>
  return (
    <Menu width="target" position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.inbox} aria-label={`Inbox: ${name}`}>
          {avatar}
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Inboxes</Menu.Label>
        {inboxes.map(({ id, name }) => (
          <Menu.Item
            key={id}
            rightSection={id === inbox ? <IconCheck size={16} aria-label="shown" /> : null}
            onClick={() => go(viewRoute(id, 'all'))}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
