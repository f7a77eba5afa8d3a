import type { Bot } from '../../adapters/contracts/bot'
import type { TakenEffect } from '../../adapters/contracts/outbox'
import type { HostStrategy } from '../../routing'
import type { OperatorTable } from '../../rules/define-operator'
import type { JsonObject } from '../../shared/json'

/** The additions of a host. A host's name has a dot (`acme.skills`); the library's names have none. */
export interface HostAdditions {
  /**
   * Returns the program of an account's bot. Called for each message. Accounts share a program only if the host returns
   * the same one. If it returns undefined or throws, the conversation is handed off (B-14).
   */
  readonly bots: (account: string, id: string) => Bot | undefined
  /** Operators for conditions, beside the built-in ones. */
  readonly operators: OperatorTable
  /** Strategies that a routing rule may name. */
  readonly strategies: Readonly<Record<string, HostStrategy>>
  /** The handlers of the effects that `planEffect` plans, by kind. */
  readonly effects: Readonly<Record<string, (effect: HostEffect<never>, work: EffectWork) => Promise<void>>>
}

/** A name that a host chooses. The dot separates it from the library's names. */
export type HostName = `${string}.${string}`

/** The payload of each effect kind of the host. */
export type HostEffects = Readonly<Record<HostName, JsonObject>>

/** An effect for its handler. It can arrive more than once, with the same id. */
export interface HostEffect<Payload> extends Omit<TakenEffect, 'payload'> {
  /** As it was planned. */
  readonly payload: Payload
}

/** How an effect is being performed. */
export interface EffectWork {
  /**
   * Aborts when the time limit of the kind has passed, or when another worker has taken the effect. Work that goes on
   * afterwards may happen twice.
   */
  readonly signal: AbortSignal
}

export type HostEffectHandlers<Payloads extends HostEffects> = {
  readonly [Kind in keyof Payloads]: (effect: HostEffect<Payloads[Kind]>, work: EffectWork) => Promise<void>
}
