import { useEffect } from 'react'
import type { ConversationDetail, Me, Person } from '../../api'
import { Composer } from '../composer/composer'
import { useSending } from '../drafts/use-sending'
import { useSeen } from '../list/seen'
import { BotBanner } from './bot-banner'
import classes from './thread.module.css'
import { ThreadHeader } from './thread-header'
import { Timeline } from './timeline'
import { useCommands } from './use-commands'
import { lastSeq } from './use-thread'

interface ThreadProps {
  readonly me: Me
  readonly members: readonly Person[]
  readonly detail: ConversationDetail
  readonly refresh: () => void
  readonly onMembersStale: () => void
  readonly detailsShown: boolean
  readonly onToggleDetails: () => void
  /** Set when the list is hidden. */
  readonly backHref?: string
}

export const Thread = ({ me, members, detail, refresh, ...header }: ThreadProps) => {
  const { row, entries } = detail
  const seq = lastSeq(entries)
  const sending = useSending(me.user.id, row.id, seq, refresh)
  const commands = useCommands(row.id, refresh)
  const [, setSeen] = useSeen(me.user.id, row.id)
  useEffect(() => setSeen(Math.max(seq, row.seq)), [seq, row.seq, setSeen])

  return (
    <section aria-label={`Conversation with ${row.name}`} className={classes.thread}>
      <ThreadHeader me={me} members={members} detail={detail} commands={commands} {...header} />
      {detail.may.takeOver && <BotBanner commands={commands} />}
      <Timeline detail={detail} sending={sending} userName={me.user.name} />
      <Composer userId={me.user.id} detail={detail} onSend={sending.send} />
    </section>
  )
}
