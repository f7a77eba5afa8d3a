import type { Bot } from '../../adapters/contracts/bot'
import type { TakenEffect } from '../../adapters/contracts/outbox'
import type { HostStrategy } from '../../routing'
import type { OperatorTable } from '../../rules/operators'
import type { JsonObject } from '../../shared/json'

/** What a host adds, each kind of thing in one place. A name of a host has a dot (`acme.skills`); ours have none. */
export interface HostAdditions {
  /**
   * The program behind a bot of an account, so that accounts share none unless the host gives them the same. Asked for each
   * message. Nothing, or a function that throws, hands off to people (B-14).
   */
  readonly bots: (account: string, id: string) => Bot | undefined
  /** Operators for conditions, beside the built-in ones. */
  readonly operators: OperatorTable
  /** Strategies that a routing rule may name. */
  readonly strategies: Readonly<Record<string, HostStrategy>>
  /** Performs the effects that `planEffect` plans, by their kind. */
  readonly effects: Readonly<Record<string, (effect: HostEffect<never>) => Promise<void>>>
}

type HostName = `${string}.${string}`

/** What each effect of a host carries, by its kind. */
export type HostEffects = Readonly<Record<HostName, JsonObject>>

/** An effect as its handler gets it. It may come more than once: its id says that it is the same. */
export interface HostEffect<Payload> extends Omit<TakenEffect, 'payload'> {
  readonly payload: Payload
}

export type HostEffectHandlers<Payloads extends HostEffects> = {
  readonly [Kind in keyof Payloads]: (effect: HostEffect<Payloads[Kind]>) => Promise<void>
}
