import { Button, Skeleton, VisuallyHidden } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import type { Named, Settings } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { attempt } from '../../parts/attempt'
import { ProblemNotice } from '../../parts/problem-notice'
import { formatSettingsRoute } from '../route/settings-route'
import shared from '../settings.module.css'
import { ConnectChat } from './connect-chat'
import classes from './message-list.module.css'
import { MessageRowItem } from './message-row'
import { NoMessages } from './no-messages'
import { useMessages } from './use-messages'

interface MessageListProps {
  readonly settings: Settings
  readonly inbox: Named
  readonly onStale: () => void
}

/** The targeted messages of an inbox, in the order of their priority. */
export const MessageList = ({ settings, inbox, onStale }: MessageListProps) => {
  const messages = useMessages(inbox.id)
  const { rows, error, said } = messages
  const channel = settings.channels.find(({ inboxId }) => inboxId === inbox.id)
  useDocumentTitle(`Targeted messages, ${inbox.name}`)

  const create = () =>
    void attempt('The message could not be created', async () => {
      const { id } = await settingsApi.saveDraft({ type: 'chat', ...(channel && { channelId: channel.id }) })
      window.location.hash = formatSettingsRoute({ inbox: inbox.id, page: 'message', id, step: 'channel' })
    })
  const createButton = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
      Create targeted message
    </Button>
  )

  return (
    <div className={shared.content}>
      <div className={shared.head}>
        <h1 className={shared.title}>Targeted messages</h1>
        {channel && rows && rows.length > 0 && createButton}
      </div>
      <p className={shared.lead}>
        Visitors see the first message in this list that matches them and their page.{' '}
        <a href={formatSettingsRoute({ inbox: inbox.id, page: 'try' })}>Which message does a page show?</a>
      </p>
      {!rows && error && (
        <ProblemNotice title="The messages could not be loaded" error={error} onRetry={messages.refresh} />
      )}
      {!rows && !error && <Skeleton height={240} radius="md" aria-label="Loading the messages" />}
      {!channel && <ConnectChat inbox={inbox} onConnected={onStale} />}
      {channel && rows?.length === 0 && <NoMessages inbox={inbox.name}>{createButton}</NoMessages>}
      {rows && rows.length > 0 && (
        <ol className={classes.list} aria-label={`Targeted messages of ${inbox.name}`}>
          {rows.map((row, index) => (
            <MessageRowItem key={row.id} row={row} place={index} inbox={inbox.id} messages={messages} />
          ))}
        </ol>
      )}
      <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
    </div>
  )
}
