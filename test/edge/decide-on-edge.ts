import { chooseWords, decideAvailability, formatAvailability } from '../../src/availability'
import { decideConsentGate } from '../../src/consent'
import { chooseTargetedMessage, explain } from '../../src/targeting'

export interface EdgeRequest {
  readonly messages: Parameters<typeof chooseTargetedMessage>[0]
  readonly visit: Parameters<typeof chooseTargetedMessage>[1]
  readonly availability: Parameters<typeof decideAvailability>
  readonly consent: Parameters<typeof decideConsentGate>
  readonly language: string
}

/** The decisions of an edge worker about one page view, from JSON to JSON. */
export const decideOnEdge = (request: string): string => {
  const { messages, visit, availability, consent, language } = JSON.parse(request) as EdgeRequest
  const message = chooseTargetedMessage(messages, visit)
  const available = decideAvailability(...availability)
  return JSON.stringify({
    message,
    why: explain(message),
    available,
    shown: formatAvailability(available.outcome, chooseWords([language])),
    gate: decideConsentGate(...consent),
  })
}
