import { createStoredMap } from './stored-map'
import type { DraftKind } from './use-draft'

/** A message on its way. It stays until the thread shows it, so that what was written cannot be lost. */
export interface Pending {
  readonly commandId: string
  readonly kind: DraftKind
  readonly text: string
  /** It confirms what stopped the processing, which is all that may be sent then. */
  readonly confirmsWithdrawal?: true
  readonly at: number
  readonly state:
    | { readonly is: 'sending' }
    | { readonly is: 'failed'; readonly sentence: string }
    | { readonly is: 'sent'; readonly seq: number }
}

/** By conversation. A message whose answer was not awaited is offered again: sending it twice does nothing twice. */
export const pendingMessages = createStoredMap<readonly Pending[]>('pending', (stored) =>
  stored.map((message) => (message.state.is === 'sending' ? { ...message, state: interrupted } : message)),
)

const interrupted: Pending['state'] = {
  is: 'failed',
  sentence: 'The page was closed before the message was confirmed.',
}
