/** The part of a conversation that routing reads. A stored `Conversation` can be given as it is. */
export type RoutedConversation = {
  /** The status before the message that is routed. */
  readonly status: 'open' | 'closed'
  /** The reason code for which it is in Filtered, or `null`. */
  readonly filtered: string | null
  /** Who answers now. */
  readonly control: 'bot' | 'human'
  /** The id of the user who has it, or `null`. */
  readonly assigneeId: string | null
  /** The name of the channel kind, such as `chat` or `email`. Only the explanation uses it. */
  readonly channelKind: string
}
