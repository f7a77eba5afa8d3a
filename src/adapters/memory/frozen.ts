import type { JsonObject } from '../../shared/json'

/** A deeply frozen JSON copy: neither the writer nor a reader can change the stored value. */
export const frozen = (value: JsonObject): JsonObject =>
  freeze(JSON.parse(JSON.stringify(value)) as JsonObject)

const freeze = <Value extends object>(value: Value): Value => {
  for (const inner of Object.values(value)) {
    if (typeof inner === 'object' && inner !== null) freeze(inner)
  }
  return Object.freeze(value)
}
