import { Avatar } from './avatars'
import { Linked } from './linked'
import { timeText } from './time-text'

interface BubbleProps {
  readonly from: 'visitor' | 'agent' | 'bot'
  readonly name: string
  readonly text: string
  readonly at?: number
  /** True if the previous message is from the same person: the name is not repeated. */
  readonly follows?: boolean
}

export const Bubble = ({ from, name, text, at, follows = false }: BubbleProps) => {
  const own = from === 'visitor'
  return (
    <li class={`message ${own ? 'own' : 'theirs'}${follows ? ' follows' : ''}`}>
      {!own && !follows && <Avatar name={name} />}
      <p class={own || follows ? 'author unseen' : 'author'}>
        {own ? 'You' : name}
        {from === 'bot' && <span class="tag">Bot</span>}
      </p>
      <p class="bubble">
        <Linked text={text} />
      </p>
      {at !== undefined && (
        <time class="stamp" dateTime={new Date(at).toISOString()}>
          {own ? `Sent ${timeText(at, Date.now())}` : timeText(at, Date.now())}
        </time>
      )}
    </li>
  )
}
