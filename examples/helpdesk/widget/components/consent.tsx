import type { ChatVisit } from '../../api'
import type { Acts } from '../state/chat'
import { Linked } from './linked'

interface AgreementProps {
  readonly consent: NonNullable<ChatVisit['consent']>
  readonly onDecide: Acts['decide']
}

/** The consent request before the first message, with the exact text version that the visitor agrees to. */
export const Agreement = ({ consent: { lead, text, mayRefuse }, onDecide }: AgreementProps) => (
  <div class="card" role="group" aria-label="Consent">
    {lead && <p>{lead}</p>}
    <p id="consent" class="terms" tabIndex={0}>
      <Linked text={text} />
    </p>
    <div class="row">
      <button
        type="button"
        class="primary"
        aria-describedby="consent"
        data-first
        onClick={() => onDecide('agree')}
      >
        I agree
      </button>
      {mayRefuse && (
        <button type="button" class="link" onClick={() => onDecide('refuse')}>
          No thanks
        </button>
      )}
    </div>
  </div>
)

export const Notice = ({ text }: { text: string }) => (
  <p class="notice" role="note" aria-label="Privacy notice">
    <Linked text={text} />
  </p>
)
