import type { Session } from '../api/session'
import type { Identity } from '../page/identity'
import type { TextStore } from '../page/text-store'
import type { State } from './state'
import type { Store } from './store'

/** The dependencies of the widget's actions. */
export interface Parts {
  readonly store: Store<State>
  readonly session: Session
  readonly identity: Identity
  /** Storage for the lifetime of the tab. */
  readonly tab: TextStore
  /** Storage across visits. It is used only after the visitor has written or agreed. */
  readonly browser: TextStore
  /** The id of this browser session. */
  readonly sessionId: string
}
