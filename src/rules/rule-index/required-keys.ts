import type { Resolved } from '../resolved'
import type { Channels, FiledKey } from './channels'

/**
 * Keys of which the facts meet at least one wherever the condition answers `answer`; nothing when there are no such
 * keys. Of parts that all have to give the answer the cheapest is enough; of parts of which one has to, the keys of
 * each are needed.
 */
export const requiredKeys = (
  node: Resolved,
  answer: boolean,
  channels: Pick<Channels, 'of'>,
): readonly FiledKey[] | undefined => {
  if (node.kind === 'not') return requiredKeys(node.child, !answer, channels)
  if (node.kind === 'named') return requiredKeys(node.child, answer, channels)
  if (node.kind === 'leaf') {
    const { operator, subject, expected } = node
    if (!('value' in expected)) return undefined
    const filing = (answer ? operator.index : operator.failureIndex)?.(expected.value)
    if (!filing) return undefined
    const table = channels.of(subject, filing.access)
    return filing.keys.map((key) => ({ table, key }))
  }
  const parts = node.children.map((child) => requiredKeys(child, answer, channels))
  return (node.kind === 'all') === answer ? cheapest(parts) : together(parts)
}

type Parts = readonly (readonly FiledKey[] | undefined)[]

const cheapest = (parts: Parts): readonly FiledKey[] | undefined => {
  let best: readonly FiledKey[] | undefined
  let lowest = Number.POSITIVE_INFINITY
  for (const part of parts) {
    if (!part) continue
    const cost = part.reduce((sum, filed) => sum + costOf(filed), 0)
    if (cost >= lowest) continue
    best = part
    lowest = cost
  }
  return best
}

/** How many rules the facts lead to under this key, if they meet one key of the channel as often as another. */
const costOf = ({ table, key }: FiledKey): number => (table.count(key) + 1) / (table.size() + 1)

const together = (parts: Parts): readonly FiledKey[] | undefined => {
  const keys: FiledKey[] = []
  for (const part of parts) {
    if (!part) return undefined
    keys.push(...part)
  }
  return keys
}
