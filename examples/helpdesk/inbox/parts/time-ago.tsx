import { useNow } from './now'
import { agoWords, exactTime } from './time-words'

interface TimeAgoProps {
  readonly at: number
  /** What happened then, said on hover where it is not plain from the place. */
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
