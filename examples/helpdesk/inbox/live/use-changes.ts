import { useContext, useEffect, useRef } from 'react'
import type { ChangeListener } from './stream'
import { StreamContext } from './stream-context'

/** Calls `listener` for every change of the stream. */
export const useChanges = (listener: ChangeListener): void => {
  const stream = useContext(StreamContext)
  const newest = useRef(listener)
  newest.current = listener
  useEffect(() => stream?.subscribe((change) => newest.current(change)), [stream])
}
