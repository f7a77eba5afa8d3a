/** A program that answers first. It may be slow, late or broken: an answer counts only under the epoch it was asked in. */
export interface Bot {
  answer(turn: BotTurn): Promise<BotAnswer>
}

export interface BotTurn {
  readonly conversationId: string
  readonly epoch: number
  /** Oldest first; the last one is what should be answered. */
  readonly messages: readonly BotTurnMessage[]
}

export interface BotTurnMessage {
  readonly from: 'visitor' | 'bot' | 'agent'
  readonly text: string
}

export interface BotAnswer {
  readonly messages: readonly string[]
  /** Short answers to offer the visitor with the last message. */
  readonly choices?: readonly string[]
  /** Set when a person should go on. */
  readonly handOff?: { readonly reason: string }
}
