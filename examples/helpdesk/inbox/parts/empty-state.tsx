import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

interface EmptyStateProps {
  readonly picture: ReactNode
  readonly title: string
  readonly children?: ReactNode
}

/** The content of an empty list: a picture, a title, and what to do. */
export const EmptyState = ({ picture, title, children }: EmptyStateProps) => (
  <div className={classes.empty}>
    {picture}
    <p className={classes.title}>{title}</p>
    {children && <div className={classes.text}>{children}</div>}
  </div>
)
