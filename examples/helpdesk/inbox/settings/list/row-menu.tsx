import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { MessageRow } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { formatSettingsRoute } from '../route/settings-route'
import type { Messages } from './use-messages'

interface RowMenuProps {
  readonly row: MessageRow
  readonly inbox: string
  readonly messages: Messages
}

/** The menu of a message. A draft is published on its review page, which shows all errors. */
export const RowMenu = ({ row: { id, name, state, edited }, inbox, messages }: RowMenuProps) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${name || 'this message'}`}>
        <IconDots size={18} aria-hidden />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Item component="a" href={formatSettingsRoute({ inbox, page: 'message', id, step: 'review' })}>
        {edited ? 'Review and publish' : 'Review'}
      </Menu.Item>
      {state === 'published' && (
        <Menu.Item
          onClick={() => messages.act('The message was not switched off', () => settingsApi.switchOff(id))}
        >
          Switch off
        </Menu.Item>
      )}
      {state === 'off' && !edited && (
        <Menu.Item
          onClick={() => messages.act('The message was not switched on', () => settingsApi.publish(id))}
        >
          Switch on
        </Menu.Item>
      )}
      {edited && (
        <Menu.Item
          color="red"
          onClick={() => messages.act('The draft was not discarded', () => settingsApi.discard(id))}
        >
          {state === 'draft' ? 'Discard draft' : 'Discard changes'}
        </Menu.Item>
      )}
    </Menu.Dropdown>
  </Menu>
)
