import * as z from 'zod/mini'
import { anyJson } from '../shared/any-json-schema'
import { id } from '../shared/fields-schema'
import { hostName } from '../shared/host-name'
import type { Instant } from '../shared/instant'
import type { JsonObject } from '../shared/json'
import { parseWith } from '../shared/parse-with'

/** An effect that a host plans. */
export interface HostEffectInput<Kind = string, Payload = JsonObject> {
  /** The name of a kind that the host registered in `effects`, such as `acme.invoice`. */
  readonly kind: Kind
  /** Names the effect among those of its kind: planned twice, it is performed once. */
  readonly id: string
  /** What the handler needs, as JSON of at most 100,000 characters. */
  readonly payload: Payload
  /** Not before this instant. @default now */
  readonly dueAt?: Instant
}

/** @throws HelpdeskError `INVALID_INPUT` with the place; a kind that is not registered is refused with those that are. */
export const parseHostEffect = (input: unknown, registered: readonly string[]): HostEffectInput => {
  const { dueAt, ...effect } = parseWith(hostEffect(registered), 'effect', input, 'INVALID_INPUT')
  return { ...effect, ...(dueAt !== undefined && { dueAt }) }
}

const hostEffect = (registered: readonly string[]) =>
  z.strictObject({
    kind: z
      .string()
      .check(
        z.refine(
          (kind) => hostName.test(kind) && registered.includes(kind),
          registered.length === 0
            ? 'a kind of effect that the host has registered'
            : `one of ${registered.join(', ')}`,
        ),
      ),
    id,
    payload: z
      .record(z.string(), anyJson)
      .check(
        z.refine(
          (payload) => JSON.stringify(payload).length <= longest,
          `at most ${longest} characters of JSON`,
        ),
      ),
    dueAt: z.optional(z.int()),
  })

const longest = 100_000
