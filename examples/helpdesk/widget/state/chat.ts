import { createSession } from '../api/session'
import { drawerBeside } from '../page/drawer-beside'
import { freshId } from '../page/fresh-id'
import { createIdentity } from '../page/identity'
import { watchNavigation } from '../page/navigation'
import { createTextStore } from '../page/text-store'
import { readOutgoing } from '../sending/stored-outgoing'
import { conversingActs } from './conversing'
import { panelActs } from './panel'
import type { Parts } from './parts'
import { permissionActs } from './permission'
import { initialState, type State } from './state'
import { createStore } from './store'
import { createVisiting } from './visiting'

interface ChatOptions {
  /** The URL of the widget's script. The helpdesk has the same origin. */
  readonly script: string
  /** The name of the helpdesk, a storage prefix, so that two helpdesks on one site do not share storage. */
  readonly name: string
  readonly onChange: (state: State, acts: Acts) => void
}

export type Acts = ReturnType<typeof panelActs> &
  ReturnType<typeof permissionActs> &
  ReturnType<typeof conversingActs>

/** The logic of the widget without its components: it visits, listens and sends, and reports each new state. */
export const startChat = ({ script, name, onChange }: ChatOptions): void => {
  const base = new URL(script).origin
  const prefix = `frontdesk:${name}:`
  const tab = createTextStore(() => sessionStorage, prefix)
  const browser = createTextStore(() => localStorage, prefix)
  const identity = createIdentity(tab, browser)
  const session = createSession(base, identity)
  const sessionId = tab.read('session') ?? freshId()
  tab.write('session', sessionId)

  const restored: State = {
    ...initialState,
    open: tab.read('open') !== undefined,
    draft: tab.read('draft') ?? '',
    readUpTo: Number(browser.read('read') ?? 0),
    outgoing: readOutgoing(tab),
  }
  const store = createStore(restored, (state) => onChange(state, acts))
  const parts: Parts = { store, session, identity, tab, browser, sessionId }

  const visit = createVisiting(parts, () => {
    acts.markRead()
    acts.listen()
    acts.waitToAsk()
  })
  const streamAddress = async (position: string, renew: boolean) => {
    const token = await session.token(renew)
    return token && `${base}/api/chat/stream?${new URLSearchParams({ token, after: position })}`
  }
  const permission = permissionActs(parts, visit)
  const fetchDrawer = drawerBeside(script, { store, session, visit, decide: permission.decide })
  const panel = panelActs({ ...parts, fetchDrawer })
  const acts: Acts = {
    ...panel,
    ...permission,
    ...conversingActs({ ...parts, streamAddress, onRefused: () => visit(), onHeard: panel.markRead }),
  }

  watchNavigation(() => visit())
  addEventListener('online', acts.flush)
  document.addEventListener('visibilitychange', acts.listen)
  void visit().then(acts.flush)
}
