import type { ChatVisit } from '../../api'

/** The name of the team, or the names of the senders. */
export const teamOf = ({ team, senders }: Pick<ChatVisit, 'team' | 'senders'>): string => {
  const names = senders.map(({ name }) => name.split(' ')[0] ?? name)
  const last = names.pop()
  return team ?? (names.length > 0 ? `${names.join(', ')} and ${last}` : (last ?? 'Chat with us'))
}

/** The text below the name: the availability and the reply time. */
export const availabilityLine = ({ availability }: Pick<ChatVisit, 'availability'>): string | undefined =>
  availability && (availability.away ?? availability.replyTime ?? fallback[availability.status])

const fallback = {
  available: undefined,
  away: 'Away at the moment',
  bot: 'A bot answers first',
  'open-conversation': 'Your conversation is open',
} as const
