import type { ChatEntry, ChatVisit } from '../../api'
import type { Drawer } from '../drawer'
import type { Privacy } from '../drawer/privacy-acts'
import type { Outgoing } from '../sending/outgoing'

/** The conversation, or a page of the drawer over it. */
export type View = 'conversation' | 'why' | 'privacy'

/** All that the components draw from. */
export interface State {
  /** Absent until the server has said what this page shows. */
  readonly visit?: ChatVisit
  readonly open: boolean
  /**
   * The visitor is at work in the widget: the focus goes along with its steps, or back to what a selector names. A page
   * load or a navigation leaves it with the page.
   */
  readonly focusFollows: boolean | string
  /** The greeting bubble beside the closed launcher. */
  readonly greeting: boolean
  readonly view: View
  /** Absent until a page of it is asked for and has come. */
  readonly drawer?: Drawer
  readonly drawerFailed: boolean
  /** Absent until the page about privacy is opened. */
  readonly privacy?: Privacy
  readonly entries: readonly ChatEntry[]
  readonly outgoing: readonly Outgoing[]
  readonly draft: string
  /** The box of the subscription is ticked. */
  readonly subscribe: boolean
  /** The last attempt to send failed; the next one is due. */
  readonly stalled: boolean
  /** Messages up to this instant have been read. */
  readonly readUpTo: number
  readonly email: 'asked' | 'given' | 'declined'
  /** The delay before the address is asked for is over. */
  readonly waited: boolean
  /** Why the last step (agreeing, leaving an address) failed. */
  readonly errorText?: string
  /** Read aloud by screen readers when it changes. */
  readonly announcement: string
}

export const initialState: State = {
  open: false,
  focusFollows: false,
  greeting: false,
  view: 'conversation',
  drawerFailed: false,
  entries: [],
  outgoing: [],
  draft: '',
  subscribe: false,
  stalled: false,
  readUpTo: 0,
  email: 'asked',
  waited: false,
  announcement: '',
}
