import { useNow } from './now'
import { agoWords, exactTime } from './time-words'

interface TimeAgoProps {
  readonly at: number
  /** The event at this time, shown on hover when the context does not name it. */
  readonly what?: string
  readonly className?: string
}

/** "5 min ago", with the exact time on hover. */
export const TimeAgo = ({ at, what, className }: TimeAgoProps) => {
  const now = useNow()
  const title = what === undefined ? exactTime(at) : `${what} ${exactTime(at)}`
  return (
    <time dateTime={new Date(at).toISOString()} title={title} className={className}>
      {agoWords(at, now)}
    </time>
  )
}
