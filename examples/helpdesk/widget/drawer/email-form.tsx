import type { Acts } from '../state/chat'
import { adoptStyles } from './adopt-styles'

interface EmailFormProps {
  /** Whether it stands where the composer will be. */
  readonly first: boolean
  readonly text?: string
  readonly acts: Acts
}

/** Asks for an address so that an answer finds a visitor who has left; a visitor may chat without one. */
export const EmailForm = ({ first, text, acts }: EmailFormProps) => (
  <form
    class="card"
    aria-label="Email"
    ref={adoptStyles}
    onSubmit={(event) => {
      event.preventDefault()
      void acts.giveEmail(String(new FormData(event.currentTarget).get('email')).trim())
    }}
  >
    <label for="email">{text || 'Leave your email address so that we can follow up.'}</label>
    <div class="row">
      <input
        id="email"
        name="email"
        type="email"
        required
        autocomplete="email"
        placeholder="you@example.com"
        ref={first ? focusFirst : undefined}
      />
      <button type="submit" class="primary">
        Save
      </button>
    </div>
    <button type="button" class="link" onClick={acts.declineEmail}>
      Continue without email
    </button>
  </form>
)

/** It stands where the composer will be, and may come after the panel was opened. A touch screen would raise its keyboard. */
const focusFirst = (field: HTMLElement | null): void => {
  if (!matchMedia('(pointer: coarse)').matches) field?.focus()
}
