import type { TakenEffect } from '../../adapters/contracts/outbox'
import type { EffectKind, Effects } from '../../records/effects'
import { own } from '../../shared/json'
import type { HostEffect } from './host-additions'

/** Performs one effect. It may run more than once for the same effect, so what it does must be recognisable by its id. */
export type EffectHandler<Kind extends EffectKind> = (effect: HostEffect<Effects[Kind]>) => Promise<void>

/** Who performs what: a new kind of effect has to be put here before it compiles. */
export type EffectHandlers = { readonly [Kind in EffectKind]: EffectHandler<Kind> }

/** The one place that reads a stored effect under the type of its kind. Nothing when nobody here performs the kind. */
export const handlerOf = (
  ours: EffectHandlers,
  hosts: Readonly<Record<string, unknown>>,
  kind: string,
): ((effect: TakenEffect) => Promise<void>) | undefined =>
  (own(ours, kind) ?? own(hosts, kind)) as ((effect: TakenEffect) => Promise<void>) | undefined
