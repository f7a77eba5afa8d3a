import type { HandOffPolicy } from '../routing'

/** A bot of the account. The host registers its implementation (contract `Bot`) under the same id. */
export type BotSettings = {
  /** The id under which the host has the program. */
  readonly id: string
  /** The name that visitors see. */
  readonly name: string
  /** False for a bot that answers nobody. */
  readonly published: boolean
  /** What a hand-off does outside business hours, and when nobody can take it. */
  readonly handOff: HandOffPolicy
}
