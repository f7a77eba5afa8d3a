import { accepted, type Checked, checkWith, type Schema } from '../shared/parse-with'
import { indexable } from '../shared/unstorable'

/**
 * Validates input from outside and returns it typed, with text that every database can store and index. Ids are never
 * changed: their schemas refuse such text.
 *
 * @throws HelpdeskError `INVALID_INPUT`, or the code that the schema names, with place, expected and found.
 */
export const parseInput = <Value>(schema: Schema<Value>, name: string, input: unknown): Value =>
  accepted(checkInput(schema, name, input))

/** As `parseInput`, but returns all refusals instead of throwing the first. */
export const checkInput = <Value>(schema: Schema<Value>, name: string, input: unknown): Checked<Value> => {
  const checked = checkWith(schema, name, input, 'INVALID_INPUT')
  return checked.refusals ? checked : { value: indexable(checked.value) }
}
