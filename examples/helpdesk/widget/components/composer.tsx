import type { Acts } from '../state/chat'
import { SendIcon } from './icons'

interface ComposerProps {
  readonly draft: string
  /** The reason why the composer is disabled. */
  readonly blockedBy?: string
  readonly acts: Acts
}

/**
 * Enter sends; Shift+Enter adds a line; Enter of an input method does neither. A hidden copy of the text makes the
 * field grow.
 */
export const Composer = ({ draft, blockedBy, acts }: ComposerProps) => {
  const disabled = blockedBy !== undefined
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        acts.sendDraft()
        event.currentTarget.querySelector('textarea')?.focus()
      }}
    >
      <div class="grows" data-text={`${draft}\n`}>
        <textarea
          rows={1}
          aria-label="Message"
          placeholder={blockedBy ?? 'Write a message'}
          maxLength={4_000}
          disabled={disabled}
          value={draft}
          data-first
          onInput={(event) => acts.type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
        />
      </div>
      <button type="submit" class="send" aria-label="Send" disabled={disabled || draft.trim() === ''}>
        <SendIcon />
      </button>
    </form>
  )
}
