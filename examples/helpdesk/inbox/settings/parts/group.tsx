import type { ReactNode } from 'react'
import classes from './group.module.css'

interface GroupProps {
  readonly name: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A group of fields. Screen readers announce its name with each field. */
export const Group = ({ name, hint, children }: GroupProps) => (
  <fieldset className={classes.group}>
    <legend className={classes.name}>{name}</legend>
    {hint && <p className={classes.hint}>{hint}</p>}
    {children}
  </fieldset>
)
