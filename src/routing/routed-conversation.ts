/** The part of a conversation that routing reads. */
export interface RoutedConversation {
  readonly status: 'open' | 'closed'
  readonly filtered: boolean
  /** The sender is blocked. @default false */
  readonly blocked?: boolean
  readonly control: 'bot' | 'human'
  readonly assigneeId: string | null
  /** The name of the channel kind. Only the explanation uses it. */
  readonly channelKind: string
  /**
   * The proof of the customer's identity. For `address`, as with mail, the customer does not wait at a screen for the
   * answer.
   */
  readonly identifiedBy: 'cookie' | 'address'
}
