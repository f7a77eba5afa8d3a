import type { SendingAttempt } from './mail'

/**
 * A program that answers first. It may be slow or broken: an answer counts only if the epoch is still the one of the
 * question.
 */
export interface Bot {
  /**
   * Answers the newest message of a conversation. The helpdesk waits at most 20 seconds; a rejection, or an answer
   * that is later or invalid, hands the conversation off (B-14). The signal of the attempt aborts when the answer is no
   * longer awaited.
   */
  answer(turn: BotTurn, attempt?: SendingAttempt): Promise<BotAnswer>
}

export interface BotTurn {
  /** The conversation with the message to answer. */
  readonly conversationId: string
  /** The epoch of the conversation when the bot was asked: a count of changes of control, from the conversation. */
  readonly epoch: number
  /** Oldest first. The bot should answer the last one. */
  readonly messages: readonly BotTurnMessage[]
}

export interface BotTurnMessage {
  /** Who wrote it. A customer counts as `visitor` on every channel. */
  readonly from: 'visitor' | 'bot' | 'agent'
  /** The plain text of the message, as its writer sent it. */
  readonly text: string
}

export interface BotAnswer {
  /** Plain texts to send to the visitor, in this order: at most 20, each of at most 20,000 characters. */
  readonly messages: readonly string[]
  /** Short answers that the visitor can choose, shown with the last message. */
  readonly choices?: readonly string[]
  /** Set when a human should continue. */
  readonly handOff?: {
    /** Why the bot gives up, in its own words, at most 1,000 characters. The explanation of the hand-off shows it. */
    readonly reason: string
  }
}
