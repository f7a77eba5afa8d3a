import { useEffect, useRef, useState } from 'react'
import classes from './mail-card.module.css'

/** The maximum height of a mail. A taller mail scrolls. */
const maxHeightPx = 4000

/**
 * A mail in a frame without scripts: both the sandbox and the document's policy forbid them. The frame has the page's
 * origin only so that its height can be measured. Links open in a new window.
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
