/** Reason codes of filtering and blocking (rows F of the semantics), each with the sentence that people read. */
export const filteringReasons = {
  DUPLICATE_MESSAGE: 'This message arrived before.',
  OWN_ADDRESS_LOOP: 'The mail came from our own address.',
  BOUNCE: 'The mail reports a failed delivery.',
  FILTERED_BLOCKED: 'The sender is blocked.',
  REPLY_NEVER_FILTERED: 'A reply to a conversation is never filtered.',
  APPENDED_AUTOMATED: 'An automated reply was added; it reopens and assigns nothing.',
  FILTERED_THREAD_APPEND: 'The conversation is filtered and stays so.',
  ALLOW_LISTED: 'The sender is on the allow list.',
  FILTERED_AUTOMATED: 'The mail was sent automatically.',
  KNOWN_CONTACT: 'The sender is a known contact.',
  FILTERED_ROLE_ADDRESS: 'The sender is a role address, such as marketing@.',
  FILTERED_PROMOTIONAL: 'The mail is promotional.',
  MALFORMED_MAIL: 'The mail has no readable sender; it is kept with its source.',
  ACCEPTED: 'The message belongs in the inbox.',
  NOT_SPAM: 'A person moved it to the inbox.',
  MARKED_SPAM: 'A person moved it to Filtered.',
  SENDER_BLOCKED: 'A person blocked the sender.',
  ALREADY_BLOCKED: 'The sender is blocked already.',
  BLOCKED_CHAT_SUPPRESSED: 'The visitor is blocked, so the message is not shown.',
  NOT_BLOCKED: 'The sender is not blocked.',
  UNBLOCKED: 'A person unblocked the sender.',
  RULE_OFF: 'The rule is switched off.',
} as const

/** The details of these codes. A code that is absent here has none. */
export type FilteringDetails = {
  /** The block that counts. */
  FILTERED_BLOCKED: {
    /** The kind of its subject. */
    readonly kind: 'address' | 'domain' | 'visitor' | 'contact'
    /** The canonical address or domain, or the id. */
    readonly value: string
    /** The channel kind that it was made for; `all` for every kind. */
    readonly channelKind: string
  }
  /** The subject of the allow entry that counts. */
  ALLOW_LISTED: {
    /** The kind of the subject. */
    readonly kind: 'address' | 'domain'
    /** The canonical address or domain. */
    readonly value: string
  }
  /** The act that removes the block. */
  UNBLOCKED: {
    /** The id of the user who unblocks. */
    readonly by: string
    /** When, in epoch milliseconds. */
    readonly at: number
  }
}
