import type { VisitOutcome } from 'frontdesk'
import type { ChatEntry, ChatVisit } from '../../api'
import { availabilityWords } from './availability'
import { whyVisit } from './why'

type Thread = { readonly entries: readonly ChatEntry[]; readonly position: number }

/** What the widget shows on a page. */
export const chatVisit = (visit: VisitOutcome, { entries, position }: Thread): ChatVisit => {
  const why = whyVisit(visit.because)
  const { place, availability } = visit
  if (!visit.shown || place === undefined) return { shown: false, senders: [], entries: [], position, why }
  const { widget, channel } = place
  return {
    shown: true,
    messageId: widget.id,
    welcome: widget.welcome,
    openByDefault: widget.displayByDefault,
    team: channel.name,
    senders: visit.senders,
    ...(availability && { availability: availabilityWords(availability) }),
    ...consent(visit),
    ...emailCapture(visit),
    entries,
    position,
    why,
  }
}

const consent = ({ place, gate }: VisitOutcome): Pick<ChatVisit, 'consent'> => {
  const asked = place?.widget.consent.process
  return asked
    ? { consent: { basis: asked.basis, text: asked.text, version: asked.version, maySend: gate === 'allow' } }
    : {}
}

/** The widget knows two moments to ask at; where nobody is there, asking comes before the first message. */
const emailCapture = ({ place, availability, emailKnown }: VisitOutcome): Pick<ChatVisit, 'emailCapture'> => {
  const asked = place?.widget.emailCapture
  if (asked === undefined || asked.when === 'never' || asked.when === 'after_delay') return {}
  if (asked.when === 'when_unavailable' && availability?.status !== 'away') return {}
  const when = asked.when === 'when_unavailable' ? 'before_first_message' : asked.when
  return { emailCapture: { when, text: asked.prompt, known: emailKnown } }
}
