import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How far from the end still counts as reading the end, in pixels. */
const nearPx = 80

/**
 * Keeps a scrolling element at its end while the reader is there. Who has scrolled up stays where they are and is told
 * that something new (`seq`) came; what they send themselves (`pending`) always brings the end into view.
 */
export const useStickToBottom = (seq: number, pending: number) => {
  const ref = useRef<HTMLDivElement>(null)
  const sticks = useRef(true)
  const [isBehind, setBehind] = useState(false)

  const toBottom = () => {
    const element = ref.current
    if (element) element.scrollTop = element.scrollHeight
  }

  useEffect(() => {
    const element = ref.current
    const content = element?.firstElementChild
    if (!element || !content) return
    const onScroll = () => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
      if (sticks.current) setBehind(false)
    }
    const onResize = new ResizeObserver(() => {
      if (sticks.current) toBottom()
    })
    element.addEventListener('scroll', onScroll, { passive: true })
    onResize.observe(content)
    onResize.observe(element)
    return () => {
      element.removeEventListener('scroll', onScroll)
      onResize.disconnect()
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it answers to a new entry, not to what it reads
  useLayoutEffect(() => {
    if (sticks.current) toBottom()
    else setBehind(true)
  }, [seq])

  useLayoutEffect(() => {
    if (pending > 0) toBottom()
  }, [pending])

  return { ref, isBehind, toBottom }
}
