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

/** The parts of the widget that few visitors need. They are a separate script, loaded on demand. */
export interface Drawer {
  /** The open page, shown over the conversation. */
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
