import type { ConsentEntry } from '../consent'

/** A subscription that waits for an address until its conversation closes (C-21). */
export type PendingSubscription = {
  readonly visitorId: string
  readonly ticked: boolean
  /** What the visitor read, and when. */
  readonly happening: Omit<ConsentEntry, 'personal'>
}
