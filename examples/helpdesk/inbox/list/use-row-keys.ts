import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useShortcuts } from '../shortcuts/use-shortcuts'

/** Moves the focus between rows: j and k anywhere; arrows, Home and End inside the list. Enter opens the link. */
export const useRowKeys = () => {
  const list = useRef<HTMLUListElement>(null)
  useShortcuts({ j: () => step(list, 1), k: () => step(list, -1) })

  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (move === undefined) return
    event.preventDefault()
    step(list, move)
  }
  return { ref: list, onKeyDown }
}

const moves: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

const step = (list: RefObject<HTMLUListElement | null>, by: number): void => {
  const rows = [...(list.current?.querySelectorAll('a') ?? [])]
  const focused = rows.findIndex((row) => row === document.activeElement)
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true')
  const next = from < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, from + by))
  rows[next]?.focus()
}
