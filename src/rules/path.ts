import { type Json, own } from '../shared/json'

/** Reads a value below another one; absent where the path leads nowhere. */
export type PathReader = (value: Json | undefined) => Json | undefined

/**
 * Parses a path such as `$.a.b[0]`: own properties and list positions, no filters and no functions (K-10). Nothing
 * when the text is no such path.
 */
export const parsePath = (text: string): PathReader | undefined => {
  if (text === '$') return itself
  if (text.length > longestPath || !/^\$(?:\.[\p{L}\p{N}_-]+|\[\d{1,6}\])*$/u.test(text)) return undefined
  const steps = text.match(/[\p{L}\p{N}_-]+/gu) ?? []
  return (root) => steps.reduce<Json | undefined>(below, root)
}

/** The reader of the path `$`. */
export const itself = <Value>(value: Value): Value => value

const longestPath = 256

const below = (value: Json | undefined, step: string): Json | undefined =>
  typeof value === 'object' && value !== null ? (own(value, step) as Json | undefined) : undefined
