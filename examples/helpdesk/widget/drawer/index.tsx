import type { ComponentType } from 'preact'
import type { ChatVisit } from '../../api'
import type { State } from '../state/state'
import { type Lent, lend } from './lent-runtime'
import { Why } from './why'

/** Draws the page of the drawer that is open. */
export type Drawer = ComponentType<{ readonly state: State; readonly visit: ChatVisit }>

/** What few visitors open, so that the others need not wait for it: a script of its own, fetched when it is asked for. */
export const createDrawer = (runtime: Lent): Drawer => {
  lend(runtime)
  return ({ visit }) => <Why reasons={visit.why} />
}
