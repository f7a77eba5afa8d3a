import { useSyncExternalStore } from 'react'

/** The current time, updated every half minute, for texts such as "5 min ago". */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)

let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  if (listeners.size === 1) {
    now = Date.now()
    timer = setInterval(tick, 30_000)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearInterval(timer)
  }
}

const tick = () => {
  now = Date.now()
  listeners.forEach((listener) => listener())
}
