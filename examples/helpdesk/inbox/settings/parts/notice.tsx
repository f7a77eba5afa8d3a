import type { ReactNode } from 'react'
import classes from './notice.module.css'

interface NoticeProps {
  readonly tone: 'grey' | 'green' | 'amber' | 'red'
  readonly icon?: ReactNode
  readonly title?: ReactNode
  /** Announced by screen readers when it appears. */
  readonly announced?: boolean
  readonly children?: ReactNode
}

/** A highlighted notice. */
export const Notice = ({ tone, icon, title, announced, children }: NoticeProps) => (
  <div className={classes.notice} data-tone={tone} role={announced ? 'status' : undefined}>
    {icon}
    <div className={classes.words}>
      {title && <p className={classes.title}>{title}</p>}
      {children}
    </div>
  </div>
)
