import type { Resolved } from '../resolved'
import type { FiledKey } from './channels'

/**
 * Keys of which the facts meet at least one wherever the condition answers `answer`; nothing when there are no such
 * keys. Of parts that all have to give the answer the one with the lowest `cost` is enough; of parts of which one has
 * to, the keys of each are needed.
 */
export const requiredKeys = (
  node: Resolved,
  answer: boolean,
  cost: (filed: FiledKey) => number,
): readonly FiledKey[] | undefined => {
  if (node.kind === 'not') return requiredKeys(node.child, !answer, cost)
  if (node.kind === 'named') return requiredKeys(node.child, answer, cost)
  if (node.kind === 'leaf') {
    const { operator, subject, expected } = node
    if (!('value' in expected)) return undefined
    const filing = (answer ? operator.index : operator.failureIndex)?.(expected.value)
    return filing?.keys.map((key) => ({ subject, access: filing.access, key }))
  }
  const parts = node.children.map((child) => requiredKeys(child, answer, cost))
  return (node.kind === 'all') === answer ? cheapest(parts, cost) : together(parts)
}

type Parts = readonly (readonly FiledKey[] | undefined)[]

const cheapest = (parts: Parts, cost: (filed: FiledKey) => number): readonly FiledKey[] | undefined => {
  let best: readonly FiledKey[] | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const part of parts) {
    if (!part) continue
    const sum = part.reduce((total, filed) => total + cost(filed), 0)
    if (sum >= lowest) continue
    best = part
    lowest = sum
  }
  return best
}

const together = (parts: Parts): readonly FiledKey[] | undefined => {
  const keys: FiledKey[] = []
  for (const part of parts) {
    if (!part) return undefined
    keys.push(...part)
  }
  return keys
}
