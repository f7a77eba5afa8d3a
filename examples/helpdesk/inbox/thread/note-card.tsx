import { IconNote } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Clock } from '../parts/clock'
import { LinkedText } from '../parts/linked-text'
import classes from './note-card.module.css'

interface NoteCardProps {
  readonly name: string
  readonly at: number
  readonly text: string
  readonly children?: ReactNode
}

/** A note for colleagues. It looks different from a message. */
export const NoteCard = ({ name, at, text, children }: NoteCardProps) => (
  <article className={classes.note} aria-label={`Note by ${name}`}>
    <div className={classes.by}>
      <IconNote size={15} aria-hidden />
      <span>
        <b>{name}</b> added a note, visible only to your team
      </span>
      <Clock at={at} />
    </div>
    <LinkedText text={text} />
    {children}
  </article>
)
