import type { StandingConsent } from 'frontdesk'

/** The visitor's decision and its date. */
export const eventWords = ({ event, lawfulBasis, decidedAt }: StandingConsent): string => {
  const when = new Date(decidedAt).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' })
  const what = event === 'given' && lawfulBasis !== 'consent' ? 'You were informed of this' : decisions[event]
  return `${what ?? 'Recorded'} on ${when}.`
}

const decisions: Partial<Record<StandingConsent['event'], string>> = {
  given: 'You agreed to this',
  refused: 'You decisions not agree to this',
  withdrawn: 'You withdrew your consent to this',
  objected: 'You objected to this',
  expired: 'Your consent to this expired',
  shown: 'You were informed of this',
}

/** A sentence for each processing that has stopped. Unknown codes are omitted. */
export const stopWords = (stops: readonly string[]): readonly string[] =>
  stops.flatMap((stop) => (Object.hasOwn(stopped, stop) ? [stopped[stop] as string] : []))

const stopped: Readonly<Record<string, string>> = {
  messages: 'You can no longer write messages here.',
  answers: 'You get no more answers here, except one message that confirms this.',
  transcripts: 'You get no transcript by e-mail.',
  marketing: 'You get no marketing e-mail.',
}
