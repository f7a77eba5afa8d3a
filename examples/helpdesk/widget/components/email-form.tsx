interface EmailFormProps {
  /** Whether it stands where the composer will be. */
  readonly first: boolean
  readonly text?: string
  readonly onGive: (email: string) => void
  readonly onDecline: () => void
}

/** Asks for an address so that an answer finds a visitor who has left; a visitor may chat without one. */
export const EmailForm = ({ first, text, onGive, onDecline }: EmailFormProps) => (
  <form
    class="card"
    aria-label="Email"
    onSubmit={(event) => {
      event.preventDefault()
      onGive(String(new FormData(event.currentTarget).get('email')).trim())
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
        data-first={first || undefined}
      />
      <button type="submit" class="primary">
        Save
      </button>
    </div>
    <button type="button" class="link" onClick={onDecline}>
      Continue without email
    </button>
  </form>
)
