import type { ChatAcknowledgement, ChatEntry } from '../../api'
import { clientIdOf } from '../thread/timeline'

/** The content of a message request. Each attempt sends the same content; `clientId` is the idempotency key. */
export interface OutgoingContent {
  readonly clientId: string
  readonly messageId: string
  readonly text: string
  readonly page: string
  readonly sessionId: string
  readonly noticeShown: boolean
  readonly zone?: string
  /** True if the box for the subscription is ticked. */
  readonly subscribe?: boolean
}

/** A message of this tab: being sent, acknowledged, or refused with a reason. */
export interface Outgoing extends OutgoingContent {
  readonly status: 'sending' | 'sent' | 'refused'
  /** The server's instant after the acknowledgement, the browser's before. */
  readonly at: number
  readonly because?: string
}

type List = readonly Outgoing[]

export const written = (list: List, letter: OutgoingContent, at: number): List => [
  ...list,
  { ...letter, status: 'sending', at },
]

/**
 * An acknowledged message stays in the list until the thread contains it. For a blocked visitor it never does, and the
 * message looks sent.
 */
export const acknowledged = (list: List, clientId: string, { at }: ChatAcknowledgement): List =>
  change(list, clientId, { status: 'sent', at })

export const refused = (list: List, clientId: string, because: string): List =>
  change(list, clientId, { status: 'refused', because })

/** Sends the same message again, because the server may have received it although the response was lost. */
export const again = (list: List, clientId: string): List =>
  change(list, clientId, { status: 'sending', because: undefined })

export const discarded = (list: List, clientId: string): List =>
  list.filter((message) => message.clientId !== clientId || message.status !== 'refused')

/** Removes messages that the thread contains. */
export const echoed = (list: List, entries: readonly ChatEntry[]): List => {
  const shown = new Set(entries.map(clientIdOf))
  return list.filter((message) => !shown.has(message.clientId))
}

/** The oldest message to send, so that messages arrive in order. Refused messages are skipped. */
export const nextToSend = (list: List): Outgoing | undefined =>
  list.find((message) => message.status === 'sending')

const change = (list: List, clientId: string, patch: Partial<Outgoing>): List =>
  list.map((message) => (message.clientId === clientId ? { ...message, ...patch } : message))
