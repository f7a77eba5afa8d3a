import { IconCheck, IconClock, IconFilter, IconMail, IconMessageCircle, IconRobot } from '@tabler/icons-react'
import type { Row } from '../../api'
import { Label } from '../parts/label'
import { useNow } from '../parts/now'
import { durationWords, exactTime } from '../parts/time-words'

/** The labels of a conversation: channel, waiting, bot, closed, filtered. */
export const RowLabels = ({ row }: { readonly row: Row }) => (
  <>
    <ChannelLabel kind={row.channelKind} />
    {row.status === 'closed' && <Label icon={<IconCheck size={12} aria-hidden />}>Closed</Label>}
    {row.control === 'bot' && (
      <Label tone="violet" icon={<IconRobot size={12} aria-hidden />}>
        Bot
      </Label>
    )}
    {row.filtered !== null && (
      <Label tone="red" icon={<IconFilter size={12} aria-hidden />} title={row.filtered}>
        Filtered
      </Label>
    )}
    {row.waitingSince !== null &&
      row.status === 'open' &&
      row.filtered === null &&
      row.control === 'human' && <WaitingLabel since={row.waitingSince} />}
  </>
)

const ChannelLabel = ({ kind }: { readonly kind: Row['channelKind'] }) =>
  kind === 'chat' ? (
    <Label tone="blue" icon={<IconMessageCircle size={12} aria-hidden />}>
      Chat
    </Label>
  ) : (
    <Label tone="green" icon={<IconMail size={12} aria-hidden />}>
      {kind === 'email' ? 'Email' : kind}
    </Label>
  )

const WaitingLabel = ({ since }: { readonly since: number }) => {
  const now = useNow()
  return (
    <Label
      tone="amber"
      icon={<IconClock size={12} aria-hidden />}
      title={`Waiting for an answer since ${exactTime(since)}`}
    >
      Waiting {now - since < 60_000 ? '' : durationWords(now - since)}
    </Label>
  )
}
