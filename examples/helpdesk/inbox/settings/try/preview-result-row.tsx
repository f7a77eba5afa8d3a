import { IconChevronRight } from '@tabler/icons-react'
import type { PreviewRow } from '../../../settings-api'
import { Label } from '../../parts/label'
import { ExplanationNode } from '../../why/explanation-node'
import why from '../../why/why.module.css'
import classes from './try.module.css'

/** One message: whether it shows, the reason, and the explanation tree. */
export const PreviewResultRow = ({ row }: { readonly row: PreviewRow }) => (
  <li>
    <details className={classes.result}>
      <summary className={classes.summary}>
        <span className={classes.name}>{row.name}</span>
        <Label tone={tones[row.verdict]}>{words[row.verdict]}</Label>
        <IconChevronRight size={16} aria-hidden className={classes.chevron ?? ''} />
        <span className={classes.sentence}>
          {row.lostTo ? `“${row.lostTo.name}” has a higher position in the list.` : row.sentence}
        </span>
      </summary>
      <ul className={why.tree}>
        {(row.explanation.because ?? []).map((node) => (
          <ExplanationNode key={node.sentence} node={node} depth={1} />
        ))}
      </ul>
    </details>
  </li>
)

const tones = { won: 'green', lost: 'amber', hidden: 'amber', failed: 'grey' } as const
const words = { won: 'Shows', lost: 'Lower priority', hidden: 'Hidden', failed: 'No match' } as const
