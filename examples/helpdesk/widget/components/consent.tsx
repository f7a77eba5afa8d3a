import { Linked } from './linked'

/** Asked before anything can be sent; the text is exactly the version that is agreed to. */
export const Agreement = ({ text = '', onAgree }: { text?: string; onAgree: () => void }) => (
  <div class="card" role="group" aria-label="Consent">
    <p id="consent">
      <Linked text={text} />
    </p>
    <button type="button" class="primary" aria-describedby="consent" data-first onClick={onAgree}>
      I agree
    </button>
  </div>
)

export const Notice = ({ text }: { text: string }) => (
  <p class="notice" role="note" aria-label="Privacy notice">
    <Linked text={text} />
  </p>
)
