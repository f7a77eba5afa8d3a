import type { Change } from '../../api'

/** `undefined` means that anything may have changed: the stream has just started or was interrupted. */
export type ChangeListener = (change: Change | undefined) => void

export interface Stream {
  readonly subscribe: (listener: ChangeListener) => () => void
  readonly onStatus: (listener: () => void) => () => void
  readonly isLive: () => boolean
  readonly stop: () => void
}

/**
 * The stream of changes. The browser reconnects and sends the last id. After an error status it gives up, so this opens
 * a new connection after a pause.
 */
export const createStream = (url: string, pauseMs = 3000): Stream => {
  const listeners = new Set<ChangeListener>()
  const statusListeners = new Set<() => void>()
  let live = true
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const setLive = (value: boolean) => {
    live = value
    statusListeners.forEach((listener) => listener())
  }
  const tell: ChangeListener = (change) => listeners.forEach((listener) => listener(change))

  const open = () => {
    const opened = new EventSource(url)
    source = opened
    opened.addEventListener('open', () => {
      setLive(true)
      tell(undefined)
    })
    opened.addEventListener('change', (event: MessageEvent<string>) => tell(JSON.parse(event.data) as Change))
    opened.addEventListener('error', () => {
      setLive(false)
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, pauseMs)
    })
  }
  open()

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onStatus: (listener) => {
      statusListeners.add(listener)
      return () => statusListeners.delete(listener)
    },
    isLive: () => live,
    stop: () => {
      clearTimeout(timer)
      source?.close()
    },
  }
}
