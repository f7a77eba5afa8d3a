import type { ChatEntry, ChatVisit } from '../../api'
import type { Drawer } from '../drawer'
import type { Privacy } from '../drawer/privacy-acts'
import type { Outgoing } from '../sending/outgoing'

/** The conversation, or a page of the drawer over it. */
export type View = 'conversation' | 'why' | 'privacy'

/** The state that the components render. */
export interface State {
  /** Absent until the server has responded for this page. */
  readonly visit?: ChatVisit
  readonly open: boolean
  /**
   * True while the visitor uses the widget: the focus follows the steps, or goes to the element of a selector. After a
   * page load or a navigation the focus stays in the page.
   */
  readonly focusFollows: boolean | string
  /** Whether the greeting is shown beside the closed launcher. */
  readonly greeting: boolean
  readonly view: View
  /** Absent until the drawer is loaded. */
  readonly drawer?: Drawer
  readonly drawerFailed: boolean
  /** Absent until the privacy page is opened. */
  readonly privacy?: Privacy
  readonly entries: readonly ChatEntry[]
  readonly outgoing: readonly Outgoing[]
  readonly draft: string
  /** Whether the box for the subscription is ticked. */
  readonly subscribe: boolean
  /** Whether the last attempt to send failed and a retry is planned. */
  readonly stalled: boolean
  /** The visitor has read messages up to this instant. */
  readonly readUpTo: number
  readonly email: 'asked' | 'given' | 'declined'
  /** Whether the delay before the request for an e-mail address is over. */
  readonly waited: boolean
  /** The error of the last step (consent, e-mail address). */
  readonly errorText?: string
  /** Announced by screen readers when it changes. */
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
