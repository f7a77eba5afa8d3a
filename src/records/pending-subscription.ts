import type { ConsentEntry } from '../consent'

/** A subscription that waits for an address until its conversation closes (C-21). */
export type PendingSubscription = {
  readonly visitorId: string
  readonly ticked: boolean
  /** The text that the visitor read, and the time. */
  readonly happening: Omit<ConsentEntry, 'personal'>
}
