/** The part of a conversation that routing looks at. */
export interface RoutedConversation {
  readonly status: 'open' | 'closed'
  readonly filtered: boolean
  /** The sender is blocked. @default false */
  readonly blocked?: boolean
  readonly control: 'bot' | 'human'
  readonly assigneeId: string | null
  readonly channelKind: 'chat' | 'email'
}
