import type { Outbox } from './outbox'
import type { Storage } from './storage'

/** What a helpdesk keeps its state in: the records, and the effects that were committed with them. */
export type Store = Storage & Outbox
