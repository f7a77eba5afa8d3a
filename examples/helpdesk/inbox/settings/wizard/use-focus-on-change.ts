import { useEffect, useRef } from 'react'

/** For the heading of what is shown: it takes the focus when that changes, and not when the page is opened. */
export const useFocusOnChange = (shown: string) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(shown)
  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    heading.current?.focus()
    heading.current?.closest('main')?.scrollTo({ top: 0 })
  }, [shown])
  return heading
}
