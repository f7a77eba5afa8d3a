import type { Explanation } from './decision'
import { shownItems } from './shown'

/**
 * The nodes for the items of a list that a host can make as long as it wants: the first 20, and a node with the number of
 * all when there are more. Nodes that decide take the places of others, so that the reason is always among the nodes.
 */
export const fewNodes = (
  nodes: readonly Explanation[],
  decides: (node: Explanation, index: number) => boolean = () => false,
): readonly Explanation[] => {
  if (nodes.length <= shownItems) return nodes
  const kept = new Set([...new Set([...nodes.filter(decides), ...nodes])].slice(0, shownItems))
  return [
    ...nodes.filter((node) => kept.has(node)),
    { key: 'explanation/shows-all', holds: false, expected: shownItems, found: nodes.length },
  ]
}
