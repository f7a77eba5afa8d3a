import type { ChatEntry } from '../../api'
import type { Outgoing } from '../sending/outgoing'

export type Message = Extract<ChatEntry, { type: 'message' }>

/** An item of the panel's list, in order. */
export type Item =
  | { readonly kind: 'entry'; readonly entry: ChatEntry }
  | { readonly kind: 'outgoing'; readonly message: Outgoing }

/**
 * Merges the thread and the visitor's outgoing messages. An acknowledged message is placed by the server's time; a
 * message that is being sent is last. A message that the thread contains is shown once.
 */
export const timelineOf = (entries: readonly ChatEntry[], outgoing: readonly Outgoing[]): readonly Item[] => {
  const echoed = new Set(entries.map(clientIdOf))
  const own = outgoing.filter((message) => !echoed.has(message.clientId))
  const sent = own.filter((message) => message.status === 'sent').sort((one, other) => one.at - other.at)
  const items: Item[] = []
  for (const entry of entries) {
    while (sent[0] && sent[0].at < entry.at)
      items.push({ kind: 'outgoing', message: sent.shift() as Outgoing })
    items.push({ kind: 'entry', entry })
  }
  const underway = own.filter((message) => message.status !== 'sent')
  return [...items, ...[...sent, ...underway].map((message) => ({ kind: 'outgoing', message }) as const)]
}

/** The instant of the visitor's first message; `undefined` if there is none. */
export const firstWritten = (
  entries: readonly ChatEntry[],
  outgoing: readonly Outgoing[],
): number | undefined => (entries.find(isOwn) ?? outgoing[0])?.at

const isOwn = (entry: ChatEntry): boolean => entry.type === 'message' && entry.from === 'visitor'

export const clientIdOf = (entry: ChatEntry): string | undefined =>
  entry.type === 'message' ? entry.clientId : undefined

/** The quick replies of the last message, if nobody has answered it. */
export const choicesOf = (items: readonly Item[]): readonly string[] => {
  const last = items.at(-1)
  return last?.kind === 'entry' && last.entry.type === 'message' ? (last.entry.choices ?? []) : []
}

/** Whether the newest conversation is closed and the visitor has not written since. */
export const isClosed = (items: readonly Item[]): boolean => {
  const last = items.at(-1)
  return last?.kind === 'entry' && last.entry.type === 'closed'
}
