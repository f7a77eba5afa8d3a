import type { VisitOutcome } from 'frontdesk'
import { chooseWords, formatAvailability } from 'frontdesk/availability'
import type { ChatEntry, ChatVisit } from '../../api'
import { lookOf } from '../../shared/look'
import { askedConsent } from './consent'
import { whyVisit } from './why'

type Thread = { readonly entries: readonly ChatEntry[]; readonly position: number }

/** What the widget shows on a page, in the first supported language of the visitor. */
export const chatVisit = (
  visit: VisitOutcome,
  { entries, position }: Thread,
  languages: readonly string[] = [],
): ChatVisit => {
  const why = whyVisit(visit.because)
  const { place, availability } = visit
  if (!visit.shown || place === undefined) return { shown: false, senders: [], entries: [], position, why }
  const { targetedMessage, channel } = place
  return {
    shown: true,
    messageId: targetedMessage.id,
    welcome: targetedMessage.welcome,
    openByDefault: targetedMessage.displayByDefault,
    team: targetedMessage.appearance?.team ?? channel.name,
    appearance: lookOf(targetedMessage.appearance),
    senders: visit.senders,
    ...(availability && {
      availability: {
        status: availability.status,
        ...formatAvailability(availability, chooseWords(languages)),
      },
    }),
    ...askedConsent(visit),
    ...emailCapture(visit),
    entries,
    position,
    why,
  }
}

/**
 * When the widget requests an e-mail address: before the first message, after it at once, or after it with a delay.
 * When nobody is available, it requests the address before the first message.
 */
const emailCapture = ({ place, availability, emailKnown }: VisitOutcome): Pick<ChatVisit, 'emailCapture'> => {
  const asked = place?.targetedMessage.emailCapture
  if (asked === undefined || asked.when === 'never') return {}
  if (asked.when === 'when_unavailable' && availability?.status !== 'away') return {}
  const capture = { text: asked.prompt, known: emailKnown }
  if (asked.when === 'after_delay') {
    return { emailCapture: { ...capture, when: 'after_first_message', delay: asked.delay } }
  }
  const when = asked.when === 'after_first_message' ? asked.when : 'before_first_message'
  return { emailCapture: { ...capture, when } }
}
