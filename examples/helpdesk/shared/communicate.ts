import type { CommunicateConsent } from 'frontdesk/consent'
import type { ChatVisit } from '../api'

/** How the widget requests consent to communicate; `undefined` if it does not. */
export const communicateOf = (
  asked: Pick<CommunicateConsent, 'text' | 'mode'> | undefined,
): Pick<ChatVisit, 'communicate'> =>
  asked ? { communicate: { text: asked.text, by: asked.mode === 'separate-opt-in' ? 'box' : 'sending' } } : {}
