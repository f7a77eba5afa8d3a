import { type ReactNode, useEffect, useState } from 'react'
import { createStream, type Stream } from './stream'
import { StreamContext } from './stream-context'

/** Keeps the stream of changes open while a user is signed in. */
export const StreamProvider = ({ children }: { readonly children: ReactNode }) => {
  const [stream, setStream] = useState<Stream>()
  useEffect(() => {
    const opened = createStream('/api/stream')
    setStream(opened)
    return opened.stop
  }, [])
  return <StreamContext value={stream}>{children}</StreamContext>
}
