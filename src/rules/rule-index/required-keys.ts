import type { Resolved } from '../resolved'
import type { FactTables, IndexedKey } from './fact-tables'

/**
 * A set of keys such that the facts meet at least one of them whenever the condition gives `answer`; nothing when
 * there is no such set. When all parts must give the answer, the keys of the cheapest part are enough. When one of the
 * parts must give it, the keys of all parts are needed.
 */
export const requiredKeys = (
  node: Resolved,
  answer: boolean,
  factTables: Pick<FactTables, 'of'>,
): readonly IndexedKey[] | undefined => {
  if (node.kind === 'not') return requiredKeys(node.child, !answer, factTables)
  if (node.kind === 'named') return requiredKeys(node.child, answer, factTables)
  if (node.kind === 'leaf') {
    const { operator, subject, expected } = node
    if (!('value' in expected)) return undefined
    const entry = (answer ? operator.index : operator.failureIndex)?.(expected.value)
    if (!entry) return undefined
    const table = factTables.of(subject, entry.access)
    return entry.keys.map((key) => ({ table, key }))
  }
  const parts = node.children.map((child) => requiredKeys(child, answer, factTables))
  return (node.kind === 'all') === answer ? cheapest(parts) : joined(parts)
}

type Parts = readonly (readonly IndexedKey[] | undefined)[]

const cheapest = (parts: Parts): readonly IndexedKey[] | undefined => {
  let best: readonly IndexedKey[] | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const part of parts) {
    if (!part) continue
    const cost = part.reduce((sum, key) => sum + costOf(key), 0)
    if (cost >= lowest) continue
    best = part
    lowest = cost
  }
  return best
}

/** The expected number of rules found under this key, if the facts meet each key of the table equally often. */
const costOf = ({ table, key }: IndexedKey): number => (table.count(key) + 1) / (table.size() + 1)

const joined = (parts: Parts): readonly IndexedKey[] | undefined => {
  const keys: IndexedKey[] = []
  for (const part of parts) {
    if (!part) return undefined
    keys.push(...part)
  }
  return keys
}
