import { Button } from '@mantine/core'
import type { Named } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { attempt } from '../../parts/attempt'
import { EmptyState } from '../../parts/empty-state'
import { BubblesPicture } from '../../parts/pictures'

interface ConnectChatProps {
  readonly inbox: Named
  readonly onConnected: () => void
}

/** Shown for an inbox without a chat channel, which targeted messages need. */
export const ConnectChat = ({ inbox, onConnected }: ConnectChatProps) => (
  <EmptyState picture={<BubblesPicture />} title={`${inbox.name} has no chat yet`}>
    <p>Connect a chat to create targeted messages.</p>
    <Button
      onClick={() =>
        void attempt('The chat was not connected', async () => {
          await settingsApi.connectChat(inbox.id, inbox.name)
          onConnected()
        })
      }
    >
      Connect a chat
    </Button>
  </EmptyState>
)
