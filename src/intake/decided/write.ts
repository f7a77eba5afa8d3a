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
  | {
      readonly kind: 'message'
      /** The message, with an id that the decision derived from its input. */
      readonly message: Message
    }
  /** How far the sending of an answer is. */
  | {
      readonly kind: 'message-delivery'
      /** The stored message, with the new state. */
      readonly message: Message
    }
  /** F-23: a message of a blocked visitor. It is kept for its retention period and shown to nobody. */
  | {
      readonly kind: 'suppressed-message'
      /** The message. Its conversation id is empty. */
      readonly message: Message
    }
  /** A Message-ID, so that answers find the conversation. */
  | {
      readonly kind: 'mail-id'
      /** The inbox that received or sent the mail. A Message-ID counts within one inbox. */
      readonly inboxId: string
      /** The Message-ID of the mail: from its header if it was received, otherwise made by the helpdesk. */
      readonly mailId: string
      /** The conversation that an answer to the mail continues. */
      readonly conversationId: string
      /** The message that the mail carries. */
      readonly messageId: string
      /** True when the helpdesk sent the mail. */
      readonly ours: boolean
    }
  /** A new contact. */
  | {
      readonly kind: 'contact'
      /** The contact, with the id that the facts reserved for it. */
      readonly contact: Contact
    }
  /** The contact of an address. It is also written unchanged, so that of two concurrent first messages one waits. */
  | {
      readonly kind: 'contact-address'
      /** A canonical e-mail address, or an address of a host's channel as `channelAddress` writes it. */
      readonly address: string
      /** The id of the contact that the address belongs to. */
      readonly contactId: string
    }
  | {
      readonly kind: 'visitor'
      /** The visitor after the decision, existing or new. */
      readonly visitor: Visitor
    }
  /** A consent record at the end of the ledger of a principal, with the new head. */
  | {
      readonly kind: 'ledger-entry'
      /** The id of the visitor or the contact whose ledger it is. */
      readonly principal: string
      /** The new record, chained to the one before by its hash. */
      readonly record: ConsentRecord
      /** The end of the chain and the current consents after the record. */
      readonly head: StoredHead
    }
  /** C-21: the subscription that waits for an address in a conversation. */
  | {
      readonly kind: 'pending-subscription'
      /** The conversation whose message asked for the subscription. */
      readonly conversationId: string
      /** The subscription; null when none waits any more. */
      readonly subscription: PendingSubscription | null
    }
  /** C-26: the one answer that confirmed a withdrawal or an objection. */
  | {
      readonly kind: 'withdrawal-confirmation'
      /** The id of the consent record that stopped the processing. */
      readonly recordId: string
      /** Where and when the answer was sent. */
      readonly confirmation: WithdrawalConfirmation
    }
  | {
      readonly kind: 'disposition'
      /** Derived from the id of the message or command, so that a repetition is recognised. */
      readonly id: string
      /** What happened to the message or the command. */
      readonly disposition: Disposition
    }
  | {
      readonly kind: 'block'
      /** The new block of a sender. */
      readonly block: Block
    }
  | {
      readonly kind: 'unblock'
      /** The subject and the channel kind of the block that ends. */
      readonly block: BlockKey
    }
  /** an automatic assignment used up a turn. */
  | {
      readonly kind: 'turn'
      /** The id of the pool, from `poolId`. */
      readonly pool: string
      /** The user whose turn it was. */
      readonly userId: string
      /** The number of the turn in the pool, one above the last turn. */
      readonly turn: number
      /** The value of `since` of the pool's counter, unchanged. */
      readonly since: number
    }
  /** Something beside the thread changed, such as the consent: who looks at the conversation loads it again. */
  | {
      readonly kind: 'notice'
      /** The conversation, with the sequence number of its newest entry. */
      readonly conversation: Pick<Conversation, 'id' | 'inboxId' | 'seq'>
    }
  | {
      readonly kind: 'forget-message'
      /** The message that an erasure removes, as it was stored. */
      readonly message: Message
      /** The inbox of its conversation, for the record of its Message-ID. */
      readonly inboxId: string
      /** True when the record of its Message-ID leads to this message and goes with it. */
      readonly namesMailId: boolean
    }
  | {
      readonly kind: 'forget-decision'
      /** The id of the record with the decisions behind an entry, from the entry. */
      readonly decisionId: string
    }
  | {
      readonly kind: 'cancel'
      /** The id of the effect that is no longer performed. */
      readonly effectId: string
    }

export type WriteOf<Kind extends Write['kind']> = Extract<Write, { readonly kind: Kind }>
