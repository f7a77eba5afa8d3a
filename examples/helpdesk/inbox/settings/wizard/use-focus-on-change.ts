import { useEffect, useRef } from 'react'

/** Focuses the heading when the content changes, but not on the first render. */
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
