/** What happens to a mail: exactly one of these. No mail is lost. */
export type MailDisposition =
  /** Recorded as a copy, without any other effect. */
  | { readonly kind: 'duplicate' }
  /** Starts a conversation in Filtered. `automated`: a machine sent it. */
  | {
      readonly kind: 'filtered'
      /** A machine sent it. */
      readonly automated: boolean
    }
  /** Starts a conversation in the inbox. `automated`: a machine sent it, so it never gets an auto-reply. */
  | {
      readonly kind: 'inbox'
      /** A machine sent it. It never gets an auto-reply. */
      readonly automated: boolean
    }
  /** Recorded in the conversation whose mail could not be delivered. */
  | {
      readonly kind: 'bounce'
      /** The id of the conversation. */
      readonly conversationId: string
    }
  /** Added to a conversation. */
  | {
      readonly kind: 'append'
      /** The id of the conversation. */
      readonly conversationId: string
      /** Whether the conversation is in Filtered afterwards. */
      readonly filtered: boolean
      /** Whether the conversation is reopened and routed, and agents are notified. */
      readonly reopen: boolean
      /** Sent by a machine. It never gets an auto-reply. */
      readonly automated: boolean
    }

/** Whether the mail shows in the inbox, at once or as a part of a conversation there. */
export const showsInInbox = (outcome: MailDisposition): boolean =>
  outcome.kind === 'inbox' || (outcome.kind === 'append' && !outcome.filtered)
