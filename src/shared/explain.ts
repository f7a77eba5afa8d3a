import type { Decision, Explanation } from './decision'
import type { Json } from './json'

/** The explanation as text: one line for each question, yes or no, with the expected and the found value. */
export const explain = (decision: Pick<Decision<unknown>, 'explanation'>): string =>
  lines(decision.explanation, 0).join('\n')

const lines = (node: Explanation, depth: number): string[] => [
  `${'  '.repeat(depth)}${node.holds ? 'yes' : 'no '} ${node.question}${comparison(node)}${code(node)}`,
  ...(node.because ?? []).flatMap((child) => lines(child, depth + 1)),
]

const comparison = ({ expected, found }: Explanation): string => {
  const parts = [
    ...(expected === undefined ? [] : [`expected ${show(expected)}`]),
    ...(found === undefined ? [] : [`found ${show(found)}`]),
  ]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

const code = ({ reason }: Explanation): string => (reason === undefined ? '' : ` ${reason}`)

const show = (value: Json): string => JSON.stringify(value)
