import type { HandOffPolicy } from '../routing'

/** A bot of the account. The host registers its implementation (contract `Bot`) under the same id. */
export type BotSettings = {
  readonly id: string
  readonly name: string
  readonly published: boolean
  readonly handOff: HandOffPolicy
}
