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

/** How the widget requests an e-mail address. It measures the delay after the first message itself. */
const emailCapture = ({ emailRequest }: VisitOutcome): Pick<ChatVisit, 'emailCapture'> => {
  if (emailRequest === null) return {}
  const { when, prompt, delay } = emailRequest
  return { emailCapture: { when, text: prompt, ...(delay > 0 && { delay }) } }
}
