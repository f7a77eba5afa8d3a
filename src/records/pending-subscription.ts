import type { ConsentEntry } from '../consent'

/** A subscription that waits for an address until its conversation closes (C-21). */
export type PendingSubscription = {
  /** The visitor who wrote the message that asked for the subscription. */
  readonly visitorId: string
  /** Whether the visitor had checked the subscription checkbox (C-23). */
  readonly ticked: boolean
  /** The consent record to append when the address is known: the text that the visitor read, and the time. */
  readonly happening: Omit<ConsentEntry, 'personal'>
}
