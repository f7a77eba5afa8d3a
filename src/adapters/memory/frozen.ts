import type { JsonObject } from '../../shared/json'

/** A copy as JSON carries it, frozen all the way down: nobody can change what is stored, neither the writer nor a reader. */
export const frozen = (value: JsonObject): JsonObject =>
  freeze(JSON.parse(JSON.stringify(value)) as JsonObject)

const freeze = <Value extends object>(value: Value): Value => {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) freeze(inner)
  }
  return Object.freeze(value)
}
