import { Linked } from '../components/linked'
import type { Acts } from '../state/chat'
import { adoptStyles } from './adopt-styles'

interface OptInProps {
  readonly text: string
  readonly ticked: boolean
  readonly acts: Acts
}

/** The optional consent to communicate. It is offered with the first message, which can be sent without it. */
export const OptIn = ({ text, ticked, acts }: OptInProps) => (
  <label class="opt-in" ref={adoptStyles}>
    <input type="checkbox" checked={ticked} onChange={(event) => acts.tick(event.currentTarget.checked)} />
    <span>
      <Linked text={text} />
    </span>
  </label>
)
