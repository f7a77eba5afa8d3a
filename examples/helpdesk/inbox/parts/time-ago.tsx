import { useNow } from './now'
import { agoWords, exactTime } from './time-words'

/** "5 min ago", with the exact time on hover. */
export const TimeAgo = ({ at, className }: { readonly at: number; readonly className?: string }) => {
  const now = useNow()
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} className={className}>
      {agoWords(at, now)}
    </time>
  )
}
