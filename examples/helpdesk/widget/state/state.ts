import type { ChatEntry, ChatVisit } from '../../api'
import type { Outgoing } from '../sending/outgoing'

/** All that the components draw from. */
export interface State {
  /** Absent until the server has said what this page shows. */
  readonly visit?: ChatVisit
  readonly open: boolean
  /** The visitor is at work in the widget: the focus goes along with its steps. A page load or a navigation leaves it with the page. */
  readonly focusFollows: boolean
  /** The greeting bubble beside the closed launcher. */
  readonly greeting: boolean
  readonly view: 'conversation' | 'why'
  readonly entries: readonly ChatEntry[]
  readonly outgoing: readonly Outgoing[]
  readonly draft: string
  /** The last attempt to send failed; the next one is due. */
  readonly stalled: boolean
  /** Messages up to this instant have been read. */
  readonly readUpTo: number
  readonly email: 'asked' | 'given' | 'declined'
  /** The delay before the address is asked for is over. */
  readonly waited: boolean
  /** Why the last step (agreeing, leaving an address) failed. */
  readonly complaint?: string
  /** Read aloud by screen readers when it changes. */
  readonly announcement: string
}

export const initialState: State = {
  open: false,
  focusFollows: false,
  greeting: false,
  view: 'conversation',
  entries: [],
  outgoing: [],
  draft: '',
  stalled: false,
  readUpTo: 0,
  email: 'asked',
  waited: false,
  announcement: '',
}
