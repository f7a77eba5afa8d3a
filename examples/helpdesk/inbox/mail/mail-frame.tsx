import { useEffect, useRef, useState } from 'react'
import classes from './mail-card.module.css'

/** However tall a mail claims to be, it does not push the thread further than this; it scrolls instead. */
const maxHeightPx = 4000

/**
 * A mail in a frame that runs no script: neither the sandbox nor the document's policy allows one. The frame keeps the
 * page's origin for one purpose, so that its height can be measured, and its links open in a new window.
 */
export const MailFrame = ({ document }: { readonly document: string }) => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(80)
  const sizes = useRef<ResizeObserver>(undefined)
  useEffect(() => () => sizes.current?.disconnect(), [])

  const onLoad = () => {
    const body = frame.current?.contentDocument?.body
    if (!body) return
    sizes.current?.disconnect()
    sizes.current = new ResizeObserver(() => setHeight(Math.min(body.offsetHeight + 20, maxHeightPx)))
    sizes.current.observe(body)
  }

  return (
    <iframe
      ref={frame}
      title="Mail"
      className={classes.frame}
      style={{ height }}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={document}
      onLoad={onLoad}
    />
  )
}
