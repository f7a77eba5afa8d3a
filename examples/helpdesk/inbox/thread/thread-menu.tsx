import { ActionIcon, Menu } from '@mantine/core'
import { IconBan, IconCode, IconDots, IconFilter, IconInbox, IconLockOpen } from '@tabler/icons-react'
import type { ConversationDetail } from '../../api'
import { sourcePath } from '../api/api'
import type { RunCommand } from './use-commands'

interface ThreadMenuProps {
  readonly detail: ConversationDetail
  readonly run: RunCommand
}

export const ThreadMenu = ({ detail: { row, blocked, entries }, run }: ThreadMenuProps) => {
  const source = entries.findLast(({ message }) => message?.hasSource)?.message?.id
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="More actions">
          <IconDots size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {blocked ? (
          <Menu.Item leftSection={<IconLockOpen size={18} />} onClick={() => run('unblock')}>
            Unblock sender
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconBan size={18} />} c="var(--ink-red)" onClick={() => run('block')}>
            Block sender
          </Menu.Item>
        )}
        {row.filtered === null ? (
          <Menu.Item leftSection={<IconFilter size={18} />} onClick={() => run('spam')}>
            Spam
          </Menu.Item>
        ) : (
          <Menu.Item leftSection={<IconInbox size={18} />} onClick={() => run('not-spam')}>
            Not spam
          </Menu.Item>
        )}
        {source !== undefined && (
          <Menu.Item
            component="a"
            href={sourcePath(source)}
            target="_blank"
            leftSection={<IconCode size={18} />}
          >
            View source
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
