import { type ReactNode, useEffect, useState } from 'react'
import { createStream, type Stream } from './stream'
import { StreamContext } from './stream-context'

/** Opens the stream of changes for as long as somebody is signed in. */
export const StreamProvider = ({ children }: { readonly children: ReactNode }) => {
  const [stream, setStream] = useState<Stream>()
  useEffect(() => {
    const opened = createStream('/api/stream')
    setStream(opened)
    return opened.stop
  }, [])
  return <StreamContext value={stream}>{children}</StreamContext>
}
