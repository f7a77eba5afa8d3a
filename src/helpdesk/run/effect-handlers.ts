import type { TakenEffect } from '../../adapters/contracts/outbox'
import type { EffectKind, Effects } from '../../records/effects'
import { own } from '../../shared/json'
import type { HostEffect } from './host-additions'

/** Performs one effect, at least once. The handler must detect a repetition by the id of the effect. */
export type EffectHandler<Kind extends EffectKind> = (effect: HostEffect<Effects[Kind]>) => Promise<void>

/** The handler of each effect kind. The type requires an entry for each new kind. */
export type EffectHandlers = { readonly [Kind in EffectKind]: EffectHandler<Kind> }

/**
 * Finds the handler of an effect kind; undefined if there is none. Only this function casts a stored effect to the type
 * of its kind.
 */
export const handlerOf = (
  libraryHandlers: EffectHandlers,
  hostHandlers: Readonly<Record<string, unknown>>,
  kind: string,
): ((effect: TakenEffect) => Promise<void>) | undefined =>
  (own(libraryHandlers, kind) ?? own(hostHandlers, kind)) as
    | ((effect: TakenEffect) => Promise<void>)
    | undefined
