import type { ComponentType } from 'preact'
import type { ChatVisit } from '../../api'
import type { State } from '../state/state'
import { EmailForm } from './email-form'
import { OptIn } from './opt-in'
import { PrivacyPage } from './privacy'
import { createPrivacyActs, type Tools } from './privacy-acts'
import { type SharedRuntime, shareRuntime } from './shared-runtime'
import { Why } from './why'

export type { Tools }

/** What few visitors meet, so that the others need not wait for it: a script of its own, fetched when it is needed. */
export interface Drawer {
  /** The page over the conversation that is open. */
  readonly Page: ComponentType<{ readonly state: State; readonly visit: ChatVisit }>
  readonly EmailForm: typeof EmailForm
  readonly OptIn: typeof OptIn
}

export const createDrawer = (runtime: SharedRuntime, tools: Tools): Drawer => {
  shareRuntime(runtime)
  const acts = createPrivacyActs(tools)
  return {
    Page: ({ state, visit }) =>
      state.view === 'why' ? (
        <Why reasons={visit.why} />
      ) : (
        <PrivacyPage state={state} visit={visit} acts={acts} />
      ),
    EmailForm,
    OptIn,
  }
}
