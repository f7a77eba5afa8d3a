import type { Session } from '../api/session'
import type { Identity } from '../page/identity'
import type { TextStore } from '../page/text-store'
import type { State } from './state'
import type { Store } from './store'

/** What the acts of the widget work with. */
export interface Parts {
  readonly store: Store<State>
  readonly session: Session
  readonly identity: Identity
  /** Remembers as long as the tab is open. */
  readonly tab: TextStore
  /** Remembers between visits; written only after the visitor has taken part. */
  readonly browser: TextStore
  /** This browsing session's id, for the server to tell visits apart. */
  readonly sessionId: string
}
