import type { ChatAcknowledgement } from '../../api'
import type { Answer } from '../api/answer'
import { backoff } from './backoff'
import { acknowledged, nextToSend, type Outgoing, type OutgoingContent, refused } from './outgoing'

export interface Sender {
  /** Sends waiting messages now. It also ends a pause, for example when the network is back. */
  flush(): Promise<void>
}

interface SenderOptions {
  readonly post: (letter: OutgoingContent) => Promise<Answer<ChatAcknowledgement>>
  readonly list: () => readonly Outgoing[]
  readonly update: (list: readonly Outgoing[]) => void
  /** Called with true when an attempt fails, and with false when the next one succeeds. */
  readonly onStalled: (stalled: boolean) => void
  readonly onRefused: () => void
}

/** Sends one message at a time, oldest first, and retries until the server accepts or refuses it. */
export const createSender = ({ post, list, update, onStalled, onRefused }: SenderOptions): Sender => {
  let attempt = 0
  let busy = false
  let pause: ReturnType<typeof setTimeout> | undefined

  /** Returns false when the server is unreachable. */
  const deliver = async ({ status, at, because, ...letter }: Outgoing): Promise<boolean> => {
    const answer = await post(letter)
    if (answer.kind === 'ok') update(acknowledged(list(), letter.clientId, answer.value))
    if (answer.kind === 'refused') {
      update(refused(list(), letter.clientId, answer.problem.sentence))
      onRefused()
    }
    return answer.kind === 'ok' || answer.kind === 'refused'
  }

  const flush = async (): Promise<void> => {
    if (busy) return
    busy = true
    clearTimeout(pause)
    let reached = true
    for (let next = nextToSend(list()); next && reached; next = nextToSend(list())) {
      reached = await deliver(next)
      onStalled(!reached)
    }
    if (reached) attempt = 0
    else pause = setTimeout(flush, backoff(attempt++, Math.random()))
    busy = false
  }

  return { flush }
}
