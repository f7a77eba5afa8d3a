import type { VisitOutcome } from 'frontdesk'
import type { ChatVisit } from '../../api'
import { communicateOf } from '../../shared/communicate'

/** The consent request of the widget, and the text when consent is requested again. */
export const askedConsent = ({
  place,
  gate,
  because,
}: VisitOutcome): Pick<ChatVisit, 'consent' | 'communicate'> => {
  const { process, communicate } = place?.targetedMessage.consent ?? {}
  const reason = because['consent']?.reason ?? ''
  const lead = Object.hasOwn(leads, reason) ? leads[reason] : undefined
  return {
    ...(process && {
      consent: {
        basis: process.basis,
        text: process.text,
        version: process.version,
        maySend: gate === 'allow',
        ...(lead !== undefined && { lead }),
        ...(refusable.has(reason) && { mayRefuse: true }),
      },
    }),
    ...communicateOf(communicate),
  }
}

const leads: Readonly<Record<string, string>> = {
  CONSENT_STALE: 'This text has changed since you agreed to it.',
  CONSENT_EXPIRED: 'It has been a while since you agreed to this.',
  CONSENT_REFUSED: 'You did not agree, so this chat is closed. You can still change your mind.',
  CONSENT_WITHDRAWN: 'You withdrew your consent, so this chat is closed. You can agree again at any time.',
  OBJECTED: 'You objected, so this chat is closed. You can agree again at any time.',
}

const refusable: ReadonlySet<string> = new Set(['CONSENT_REQUIRED', 'CONSENT_STALE', 'CONSENT_EXPIRED'])
