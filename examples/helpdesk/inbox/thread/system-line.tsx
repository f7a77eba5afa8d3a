import type { AgentEntry } from '../../api'
import { Clock } from '../parts/clock'
import classes from './system-line.module.css'
import { systemWords } from './system-words'

/** An event in the thread: its text, and the sentence of its decision. */
export const SystemLine = ({ entry }: { readonly entry: AgentEntry }) => {
  const { icon: Icon, words, tone } = systemWords(entry)
  return (
    <div className={classes.line} data-tone={tone}>
      <Icon size={14} aria-hidden />
      <span>
        {words && <span className={classes.words}>{words}. </span>}
        {entry.sentence}
      </span>
      <Clock at={entry.at} />
    </div>
  )
}
