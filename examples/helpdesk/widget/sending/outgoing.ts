import type { ChatAcknowledgement, ChatEntry } from '../../api'
import { clientIdOf } from '../thread/timeline'

/** What the server is told of a message; repeated unchanged with each attempt, `clientId` being the idempotency key. */
export interface OutgoingContent {
  readonly clientId: string
  readonly messageId: string
  readonly text: string
  readonly page: string
  readonly sessionId: string
  readonly noticeShown: boolean
  readonly zone?: string
  /** The box of the subscription was ticked. */
  readonly subscribe?: boolean
}

/** A message of this tab: on its way, acknowledged, or refused with the reason. */
export interface Outgoing extends OutgoingContent {
  readonly status: 'sending' | 'sent' | 'refused'
  /** The server's instant once it is acknowledged, the visitor's before. */
  readonly at: number
  readonly because?: string
}

type List = readonly Outgoing[]

export const written = (list: List, letter: OutgoingContent, at: number): List => [
  ...list,
  { ...letter, status: 'sending', at },
]

/** Stays in the list until the thread echoes it. The echo of a blocked visitor never comes: to them it stays sent. */
export const acknowledged = (list: List, clientId: string, { at }: ChatAcknowledgement): List =>
  change(list, clientId, { status: 'sent', at })

export const refused = (list: List, clientId: string, because: string): List =>
  change(list, clientId, { status: 'refused', because })

/** Sent again as the same message: the server may have taken it although the answer was lost. */
export const again = (list: List, clientId: string): List =>
  change(list, clientId, { status: 'sending', because: undefined })

export const discarded = (list: List, clientId: string): List =>
  list.filter((message) => message.clientId !== clientId || message.status !== 'refused')

/** Drops what the thread now shows itself. */
export const echoed = (list: List, entries: readonly ChatEntry[]): List => {
  const shown = new Set(entries.map(clientIdOf))
  return list.filter((message) => !shown.has(message.clientId))
}

/** The oldest on its way: messages arrive in the order they were written. A refused one holds up nobody. */
export const nextToSend = (list: List): Outgoing | undefined =>
  list.find((message) => message.status === 'sending')

const change = (list: List, clientId: string, patch: Partial<Outgoing>): List =>
  list.map((message) => (message.clientId === clientId ? { ...message, ...patch } : message))
