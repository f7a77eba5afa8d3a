import { clockTime, exactTime } from './time-words'

/** "14:05", with the exact time on hover. */
export const Clock = ({ at }: { readonly at: number }) => (
  <time dateTime={new Date(at).toISOString()} title={exactTime(at)} style={{ whiteSpace: 'nowrap' }}>
    {clockTime(at)}
  </time>
)
