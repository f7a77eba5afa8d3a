import type { Acts } from '../state/chat'
import { adoptStyles } from './adopt-styles'

interface EmailFormProps {
  /** True if the form is shown in place of the composer. */
  readonly first: boolean
  readonly text?: string
  readonly acts: Acts
}

/** Requests an e-mail address, so that the team can answer visitors who have left. Visitors can skip it. */
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

/** Focuses the form in place of the composer, but not on touch screens, where the keyboard would open. */
const focusFirst = (field: HTMLElement | null): void => {
  if (!matchMedia('(pointer: coarse)').matches) field?.focus()
}
