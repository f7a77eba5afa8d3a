import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { Explanation } from '../../api'
import { Comparison } from './comparison'
import classes from './why.module.css'

/** Branches from this depth on are collapsed. */
const foldedDepth = 2

/** One question with its answer, the expected and the found value, and its child questions. */
export const ExplanationNode = ({ node, depth }: { readonly node: Explanation; readonly depth: number }) => {
  const children = node.because ?? []
  return (
    <li className={classes.node}>
      {children.length === 0 ? (
        <Question node={node} />
      ) : (
        <details open={depth < foldedDepth}>
          <summary className={classes.branch}>
            <Question node={node} />
          </summary>
          <ul className={classes.tree}>
            {children.map((child, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an explanation never changes
              <ExplanationNode key={index} node={child} depth={depth + 1} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

const Question = ({ node }: { readonly node: Explanation }) => (
  <span className={classes.question}>
    <span className={classes.mark} data-holds={node.holds}>
      {node.holds ? (
        <IconCheck size={12} stroke={3} aria-hidden />
      ) : (
        <IconX size={12} stroke={3} aria-hidden />
      )}
      <VisuallyHidden>{node.holds ? 'Yes:' : 'No:'}</VisuallyHidden>
    </span>
    <span>
      {node.sentence}
      <Comparison expected={node.expected} found={node.found} />
    </span>
  </span>
)
