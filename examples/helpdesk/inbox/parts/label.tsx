import type { ReactNode } from 'react'
import classes from './label.module.css'

type LabelTone = 'grey' | 'blue' | 'violet' | 'amber' | 'red' | 'green'

interface LabelProps {
  readonly tone?: LabelTone
  readonly icon?: ReactNode
  readonly title?: string
  readonly children: ReactNode
}

/** A small coloured label: Chat, Email, Closed, Waiting 5 min … */
export const Label = ({ tone = 'grey', icon, title, children }: LabelProps) => (
  <span className={classes.label} data-tone={tone} title={title}>
    {icon}
    {children}
  </span>
)
