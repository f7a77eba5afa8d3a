import type { ChatVisit } from '../../api'

/** The step before the composer, or beside it. */
export type Prompt = 'agreement' | 'email-first' | 'email' | 'nothing'

/** Consent comes first, also before the e-mail address: no data is collected without a lawful basis. */
export const promptOf = (
  visit: Pick<ChatVisit, 'consent' | 'emailCapture'>,
  visitor: {
    readonly hasWritten: boolean
    readonly declinedEmail: boolean
    /** Whether the delay after the first message is over. */
    readonly waited: boolean
  },
): Prompt => {
  const { consent, emailCapture } = visit
  if (consent && !consent.maySend) return 'agreement'
  if (!emailCapture || visitor.declinedEmail) return 'nothing'
  if (emailCapture.when === 'before_first_message') return visitor.hasWritten ? 'nothing' : 'email-first'
  return visitor.hasWritten && (visitor.waited || !emailCapture.delay) ? 'email' : 'nothing'
}

/** Whether the notice is shown above the forms, so that visitors see it before they write or leave an address. */
export const showsNotice = (visit: Pick<ChatVisit, 'consent'> | undefined): boolean =>
  visit?.consent?.basis === 'legitimate-interest'

/** Milliseconds until the e-mail address is requested. With a wrong clock it is at most the delay. */
export const waitOf = (delay: number, firstWritten: number, now: number): number =>
  Math.min(delay, Math.max(0, firstWritten + delay - now))
