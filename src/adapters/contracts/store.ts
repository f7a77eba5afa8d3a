import type { Outbox } from './outbox'
import type { Storage } from './storage'

/** The complete store of a helpdesk: the records, and the outbox of their effects. */
export type Store = Storage & Outbox
