/**
 * A program that answers first. It may be slow or broken: an answer counts only if the epoch is still the one of the
 * question.
 */
export interface Bot {
  answer(turn: BotTurn): Promise<BotAnswer>
}

export interface BotTurn {
  readonly conversationId: string
  readonly epoch: number
  /** Oldest first. The bot should answer the last one. */
  readonly messages: readonly BotTurnMessage[]
}

export interface BotTurnMessage {
  readonly from: 'visitor' | 'bot' | 'agent'
  readonly text: string
}

export interface BotAnswer {
  readonly messages: readonly string[]
  /** Short answers that the visitor can choose, shown with the last message. */
  readonly choices?: readonly string[]
  /** Set when a human should continue. */
  readonly handOff?: { readonly reason: string }
}
