import type { ChatEntry } from '../../api'
import { backoff } from '../sending/backoff'

export interface LiveEntries {
  /** Listens from `position` on. Has no effect while it listens. */
  start(position: string): void
  stop(): void
}

interface LiveOptions {
  /** The stream's URL for a position; `undefined` when the server is unreachable. `renew` requests a new token. */
  readonly address: (position: string, renew: boolean) => Promise<string | undefined>
  readonly onEntry: (entry: ChatEntry) => void
}

/**
 * Live entries. EventSource reconnects after a lost connection, but gives up at an error status and keeps an expired
 * token. So a failed stream is reopened here, at the last position and with a new token.
 */
export const createLiveEntries = ({ address, onEntry }: LiveOptions): LiveEntries => {
  let source: EventSource | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let listening = false
  let attempt = 0
  let heard = ''

  const connect = async (): Promise<void> => {
    const url = await address(heard, attempt > 0)
    if (!listening || source) return
    if (url === undefined) return retry()
    source = new EventSource(url)
    source.addEventListener('open', () => {
      attempt = 0
    })
    source.addEventListener('error', retry)
    source.addEventListener('entry', ({ data, lastEventId }: MessageEvent<string>) => {
      if (lastEventId) heard = lastEventId
      onEntry(JSON.parse(data) as ChatEntry)
    })
  }

  const retry = (): void => {
    close()
    pause = setTimeout(connect, backoff(attempt++, Math.random()))
  }

  const close = (): void => {
    clearTimeout(pause)
    source?.close()
    source = undefined
  }

  return {
    start: (position) => {
      if (listening) return
      listening = true
      heard ||= position
      void connect()
    },
    stop: () => {
      listening = false
      close()
    },
  }
}
