import { createStoredMap } from './stored-map'
import type { DraftKind } from './use-draft'

/** A message that is being sent. It is kept until the thread contains it, so that no text is lost. */
export interface Pending {
  readonly commandId: string
  readonly kind: DraftKind
  readonly text: string
  /** The message confirms a withdrawal, the only message that may then be sent. */
  readonly confirmsWithdrawal?: true
  readonly at: number
  readonly state:
    | { readonly is: 'sending' }
    | { readonly is: 'failed'; readonly sentence: string }
    | { readonly is: 'sent'; readonly seq: number }
}

/**
 * Pending messages by conversation. A message without a known result can be sent again: its command id prevents a
 * second message.
 */
export const pendingMessages = createStoredMap<readonly Pending[]>('pending', (stored) =>
  stored.map((message) => (message.state.is === 'sending' ? { ...message, state: interrupted } : message)),
)

const interrupted: Pending['state'] = {
  is: 'failed',
  sentence: 'The page was closed before the message was confirmed.',
}
