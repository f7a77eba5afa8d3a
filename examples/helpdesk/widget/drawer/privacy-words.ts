import type { StandingConsent } from 'frontdesk'

/** What somebody did, and when. */
export const eventWords = ({ event, lawfulBasis, decidedAt }: StandingConsent): string => {
  const when = new Date(decidedAt).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' })
  const what = event === 'given' && lawfulBasis !== 'consent' ? 'You were told of this' : did[event]
  return `${what ?? 'Recorded'} on ${when}.`
}

const did: Partial<Record<StandingConsent['event'], string>> = {
  given: 'You agreed to this',
  refused: 'You did not agree to this, as you said',
  withdrawn: 'You withdrew your consent to this',
  objected: 'You objected to this',
  expired: 'Your consent to this ran out',
  shown: 'You were told of this',
}

/** What the server says has stopped, as sentences. One that is not known here is left out rather than shown as a code. */
export const stopWords = (stops: readonly string[]): readonly string[] =>
  stops.flatMap((stop) => (Object.hasOwn(stopped, stop) ? [stopped[stop] as string] : []))

const stopped: Readonly<Record<string, string>> = {
  messages: 'You cannot write here any more.',
  answers: 'Nobody answers you here, apart from one message to confirm this.',
  transcripts: 'No transcript is mailed to you.',
  marketing: 'No other mail is sent to you.',
}
