import { useContext, useSyncExternalStore } from 'react'
import { StreamContext } from './stream-context'

/** False while the stream of changes is interrupted. */
export const useIsLive = (): boolean => {
  const stream = useContext(StreamContext)
  return useSyncExternalStore(stream?.onStatus ?? never, stream?.isLive ?? yes)
}

const never = () => () => {}
const yes = () => true
