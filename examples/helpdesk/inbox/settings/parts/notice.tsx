import type { ReactNode } from 'react'
import classes from './notice.module.css'

interface NoticeProps {
  readonly tone: 'grey' | 'green' | 'amber' | 'red'
  readonly icon?: ReactNode
  readonly title?: ReactNode
  /** Read aloud when it appears. */
  readonly said?: boolean
  readonly children?: ReactNode
}

/** Something to know, on a ground of its own. */
export const Notice = ({ tone, icon, title, said, children }: NoticeProps) => (
  <div className={classes.notice} data-tone={tone} role={said ? 'status' : undefined}>
    {icon}
    <div className={classes.words}>
      {title && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  </div>
)
