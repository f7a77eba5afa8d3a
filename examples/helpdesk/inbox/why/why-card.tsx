import { IconChevronRight } from '@tabler/icons-react'
import type { Why } from '../../api'
import { TimeAgo } from '../parts/time-ago'
import { ExplanationNode } from './explanation-node'
import { policyWords } from './policy-words'
import classes from './why.module.css'

/** One decision: the policy, its sentence, and the explanation tree. */
export const WhyCard = ({ why, open }: { readonly why: Why; readonly open: boolean }) => {
  const { name, icon: Icon } = policyWords(why.policy)
  return (
    <details className={classes.card} open={open}>
      <summary className={classes.summary}>
        <Icon size={16} aria-hidden className={classes.icon ?? ''} />
        <span className={classes.policy}>{name}</span>
        {why.at !== undefined && <TimeAgo at={why.at} className={classes.time ?? ''} />}
        <IconChevronRight size={16} aria-hidden className={classes.chevron ?? ''} />
        <span className={classes.sentence}>{why.sentence}</span>
      </summary>
      <ul className={classes.tree}>
        <ExplanationNode node={why.explanation} depth={0} />
      </ul>
      <p className={classes.code} title="The stable code of this reason">
        {why.reason}
      </p>
    </details>
  )
}
