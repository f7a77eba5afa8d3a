import type { Change } from '../../api'

/** Undefined means that anything may have changed: the stream has just begun or was interrupted. */
export type ChangeListener = (change: Change | undefined) => void

export interface Stream {
  readonly subscribe: (listener: ChangeListener) => () => void
  readonly onStatus: (listener: () => void) => () => void
  readonly isLive: () => boolean
  readonly stop: () => void
}

/**
 * The server's changes. The browser reconnects by itself and names the last id it saw; where the server refused the
 * connection it gives up, so a new one is opened after a pause.
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
