import type { Outgoing } from '../sending/outgoing'
import type { Acts } from '../state/chat'
import { Bubble } from './bubble'
import { Linked } from './linked'

interface OutgoingBubbleProps {
  readonly message: Outgoing
  readonly stalled: boolean
  readonly acts: Acts
}

/**
 * An outgoing message that the thread does not contain yet. An acknowledged message looks like a sent one, because its
 * copy may never arrive.
 */
export const OutgoingBubble = ({ message, stalled, acts }: OutgoingBubbleProps) => {
  const { clientId, text, status, at, because } = message
  if (status === 'sent') return <Bubble from="visitor" name="You" text={text} at={at} />
  return (
    <li class={`message own ${status}`}>
      <p class="author unseen">You</p>
      <p class="bubble">
        <Linked text={text} />
      </p>
      {status === 'sending' && <p class="stamp">{stalled ? 'Not sent yet. Trying again…' : 'Sending…'}</p>}
      {status === 'refused' && (
        <p class="stamp refusal">
          Not sent. {because}{' '}
          <button type="button" class="link" onClick={() => acts.retry(clientId)}>
            Try again
          </button>{' '}
          <button type="button" class="link" onClick={() => acts.discard(clientId)}>
            Discard
          </button>
        </p>
      )}
    </li>
  )
}
