import type { AgentEntry, Row } from '../../api'
import { MailCard } from '../mail/mail-card'
import { ChatBubble } from './chat-bubble'
import { NoteCard } from './note-card'
import { SystemLine } from './system-line'

interface EntryProps {
  readonly entry: AgentEntry
  readonly joined: boolean
  readonly row: Row
  readonly subject: string | undefined
}

export const Entry = ({ entry, joined, row, subject }: EntryProps) => {
  const { message } = entry
  if (message === undefined) return <SystemLine entry={entry} />
  if (entry.type === 'NoteAdded') return <NoteCard name={entry.by.name} at={entry.at} text={message.text} />
  if (row.channelKind === 'email') return <MailCard entry={entry} message={message} subject={subject} />
  return <ChatBubble entry={entry} message={message} joined={joined} />
}
