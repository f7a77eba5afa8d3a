import type { Ports } from '../run/ports'

/** What each group of a visitor's functions is built from. */
export interface VisitorContext {
  readonly ports: Ports
  readonly account: string
  readonly visitorId: string
}
