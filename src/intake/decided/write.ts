import type { ConsentRecord } from '../../consent'
import type { Block, BlockKey } from '../../inbox/blocking/block'
import type { Contact, Visitor } from '../../inbox/contact'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { Message } from '../../inbox/message'
import type { Disposition } from '../../records/disposition'
import type { PendingSubscription } from '../../records/pending-subscription'
import type { WithdrawalConfirmation } from '../../records/records'
import type { StoredHead } from '../../records/stored-head'

/**
 * One thing that a decision stores beside the conversations. The list is closed. What follows from it without a further
 * decision is no write: `planOf` and the reactions add entries, workloads, heads of mails and index records.
 */
export type Write =
  /** A new message of a conversation that the decision changes. */
  | { readonly kind: 'message'; readonly message: Message }
  /** F-23: a message of a blocked visitor. It is kept for its retention period and shown to nobody. */
  | { readonly kind: 'suppressed-message'; readonly message: Message }
  /** A Message-ID, so that answers find the conversation. `ours`: the helpdesk sent the mail. */
  | {
      readonly kind: 'mail-id'
      readonly inboxId: string
      readonly mailId: string
      readonly conversationId: string
      readonly messageId: string
      readonly ours: boolean
    }
  /** A new contact. */
  | { readonly kind: 'contact'; readonly contact: Contact }
  /** The contact of an address. It is also written unchanged, so that of two concurrent first messages one waits. */
  | { readonly kind: 'contact-address'; readonly address: string; readonly contactId: string }
  /** The visitor after the decision, existing or new. */
  | { readonly kind: 'visitor'; readonly visitor: Visitor }
  /** A consent record at the end of the ledger of a principal, with the new head. */
  | {
      readonly kind: 'ledger-entry'
      readonly principal: string
      readonly record: ConsentRecord
      readonly head: StoredHead
    }
  /** C-21: the subscription that waits for an address in a conversation; null when none waits any more. */
  | {
      readonly kind: 'pending-subscription'
      readonly conversationId: string
      readonly subscription: PendingSubscription | null
    }
  /** C-26: the one answer that confirmed a withdrawal or an objection. */
  | {
      readonly kind: 'withdrawal-confirmation'
      readonly recordId: string
      readonly confirmation: WithdrawalConfirmation
    }
  /** What happened to an inbound message or a command. The id makes a repetition recognisable. */
  | { readonly kind: 'disposition'; readonly id: string; readonly disposition: Disposition }
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'unblock'; readonly block: BlockKey }
  /** the number of a user's turn in a pool. `since`: see `Pool`. */
  | {
      readonly kind: 'turn'
      readonly pool: string
      readonly userId: string
      readonly turn: number
      readonly since: number
    }
  /** Something beside the thread changed, such as the consent: who looks at the conversation loads it again. */
  | { readonly kind: 'notice'; readonly conversation: Pick<Conversation, 'id' | 'inboxId' | 'seq'> }
  /** A message that an erasure removes. `namesMailId`: its Message-ID leads to this message. */
  | {
      readonly kind: 'forget-message'
      readonly message: Message
      readonly inboxId: string
      readonly namesMailId: boolean
    }
  /** The decisions behind an entry, which an erasure removes. */
  | { readonly kind: 'forget-decision'; readonly decisionId: string }
  /** An effect that is no longer performed. */
  | { readonly kind: 'cancel'; readonly effectId: string }

export type WriteOf<Kind extends Write['kind']> = Extract<Write, { readonly kind: Kind }>
