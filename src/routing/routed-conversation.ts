/** The part of a conversation that routing looks at. */
export interface RoutedConversation {
  readonly status: 'open' | 'closed'
  readonly filtered: boolean
  /** The sender is blocked. @default false */
  readonly blocked?: boolean
  readonly control: 'bot' | 'human'
  readonly assigneeId: string | null
  /** The name of the channel's kind, for the explanation alone. */
  readonly channelKind: string
  /** What proves who the customer is. Where an address does, as with mail, nobody waits at a screen for the answer. */
  readonly identifiedBy: 'cookie' | 'address'
}
