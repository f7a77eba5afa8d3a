import type { HandOffPolicy } from '../routing'

/** A bot of the account. Its program is a contract that the host gives under the same id. */
export type BotSettings = {
  readonly id: string
  readonly name: string
  readonly published: boolean
  readonly handOff: HandOffPolicy
}
