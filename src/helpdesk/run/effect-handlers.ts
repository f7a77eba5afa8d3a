import type { TakenEffect } from '../../adapters/contracts/outbox'
import type { EffectKind, Effects } from '../../records/effects'
import { own } from '../../shared/json'
import type { EffectWork, HostEffect } from './host-additions'

/**
 * Performs one effect, at least once. The handler must detect a repetition by the id of the effect. It may return what
 * is to be recorded now that the work is done: that is tried again when it fails, and the work is not.
 */
export type EffectHandler<Kind extends EffectKind> = (
  effect: HostEffect<Effects[Kind]>,
  work: EffectWork,
) => Promise<Afterwards | undefined | void>

/** Records that work was done. */
export type Afterwards = () => Promise<void>

/** The handler of each effect kind. The type requires an entry for each new kind. */
export type EffectHandlers = { readonly [Kind in EffectKind]: EffectHandler<Kind> }

/** An effect that failed: given up, or tried again for so long that people should know. */
export type Trouble = 'failed' | 'delayed'

/** Tells about the trouble of an effect, for the kinds that people wait for. It can be called more than once. */
export type TroubleReports = {
  readonly [Kind in EffectKind]?: (effect: HostEffect<Effects[Kind]>, trouble: Trouble) => Promise<void>
}

/**
 * Finds the handler of an effect kind; undefined if there is none. Only this function and `reportOf` cast a stored effect
 * to the type of its kind.
 */
export const handlerOf = (
  libraryHandlers: EffectHandlers,
  hostHandlers: Readonly<Record<string, unknown>>,
  kind: string,
): ((effect: TakenEffect, work: EffectWork) => Promise<Afterwards | undefined>) | undefined =>
  (own(libraryHandlers, kind) ?? own(hostHandlers, kind)) as
    | ((effect: TakenEffect, work: EffectWork) => Promise<Afterwards | undefined>)
    | undefined

/** Finds the function that tells about the trouble of a kind; undefined if nobody waits for it. */
export const reportOf = (
  reports: TroubleReports,
  kind: string,
): ((effect: TakenEffect, trouble: Trouble) => Promise<void>) | undefined =>
  own(reports, kind) as ((effect: TakenEffect, trouble: Trouble) => Promise<void>) | undefined
