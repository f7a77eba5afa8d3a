/** Reason codes of mail (rows E of the semantics), each with the sentence that people read. */
export const mailReasons = {
  PROVIDER_UNSUPPORTED: 'This kind of mailbox cannot be connected; use a hosted address.',
  ADDRESS_IN_PERSONAL_INTEGRATION: 'A user has connected this address as a personal mailbox.',
  ADDRESS_ALREADY_CONNECTED: 'An inbox has this address already.',
  HOSTED_REQUIRED: 'An alias or a group needs a hosted address to forward to.',
  TERMS_NOT_ACCEPTED: 'The terms were not accepted.',
  SHARED_ACK_REQUIRED: 'The admin must confirm that the mailbox is shared.',
  CONNECTED: 'The mailbox is connected.',
  FORWARDING_UNVERIFIED: 'No forwarded mail has been seen yet.',
  NEW_PARTICIPANT: 'The sender is new to this conversation.',
  TOKEN_SENDER_MISMATCH: 'The subject names a conversation in which the sender does not take part.',
  THREAD_BY_TOKEN: 'The recipient address names the conversation.',
  THREAD_BY_REFERENCE: 'The mail refers to a message of the conversation.',
  THREAD_BY_SUBJECT: 'The subject names the conversation.',
  THREAD_NEW: 'The mail starts a new conversation.',
  THREAD_DELETED: 'The conversation of the mail was deleted.',
  MESSAGE_ID_COLLISION: 'Two different mails carry the same Message-ID; both are kept.',
  CHANNEL_DISCONNECTED: 'The mailbox is disconnected.',
  LOOP_SUSPECTED: 'Too much mail came from this address in a short time.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type MailDetails = {
  /** Threaded by the reply token of its recipient. */
  THREAD_BY_TOKEN: ThreadedDetails
  /** Threaded by a Message-ID in its headers. */
  THREAD_BY_REFERENCE: ThreadedDetails & {
    /** The normalised Message-ID by which the conversation was found. */
    readonly messageId: string
  }
  /** Threaded by its subject and its sender. */
  THREAD_BY_SUBJECT: Pick<ThreadedDetails, 'conversationId'>
}

/** The details of a mail that belongs to a conversation. */
export type ThreadedDetails = {
  /** The id of the conversation. */
  readonly conversationId: string
  /** Set when the sender takes part in the conversation for the first time. */
  readonly newParticipant?: true
}
