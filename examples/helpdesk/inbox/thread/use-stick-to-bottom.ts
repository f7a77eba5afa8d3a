import { useEffect, useLayoutEffect, useRef, useState } from 'react'

/** The distance from the end that still counts as the end, in pixels. */
const nearPx = 80

/**
 * Keeps the scroll position at the end. A reader who has scrolled up keeps their position and sees a hint for new
 * entries (`seq`). The reader's own message (`pending`) always scrolls to the end.
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
