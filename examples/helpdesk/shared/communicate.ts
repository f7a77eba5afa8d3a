import type { CommunicateConsent } from 'frontdesk/consent'
import type { ChatVisit } from '../api'

/** How the widget asks to write about other things than the conversation; nothing where it does not. */
export const communicateOf = (
  asked: Pick<CommunicateConsent, 'text' | 'mode'> | undefined,
): Pick<ChatVisit, 'communicate'> =>
  asked ? { communicate: { text: asked.text, by: asked.mode === 'separate-opt-in' ? 'box' : 'sending' } } : {}
