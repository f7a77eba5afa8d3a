import { parseWith, type Schema } from '../shared/parse-with'
import { indexable } from '../shared/unstorable'

/**
 * Validates input from outside and returns it typed, with text that every database can store and index. Ids are never
 * changed: their schemas refuse such text.
 *
 * @throws HelpdeskError `INVALID_INPUT`, or the code that the schema names, with place, expected and found.
 */
export const parseInput = <Value>(schema: Schema<Value>, name: string, input: unknown): Value =>
  indexable(parseWith(schema, name, input, 'INVALID_INPUT'))
