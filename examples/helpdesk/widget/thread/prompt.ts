import type { ChatVisit } from '../../api'

/** What stands between the visitor and the composer, or beside it. */
export type Prompt = 'agreement' | 'email-first' | 'email' | 'nothing'

/** Consent comes before everything else, the email address included: nothing is collected without a basis. */
export const promptOf = (
  visit: Pick<ChatVisit, 'consent' | 'emailCapture'>,
  visitor: {
    readonly hasWritten: boolean
    readonly declinedEmail: boolean
    /** The delay since the first message is over. */
    readonly waited: boolean
  },
): Prompt => {
  const { consent, emailCapture } = visit
  if (consent && !consent.maySend) return 'agreement'
  if (!emailCapture || emailCapture.known || visitor.declinedEmail) return 'nothing'
  if (emailCapture.when === 'before_first_message') return visitor.hasWritten ? 'nothing' : 'email-first'
  return visitor.hasWritten && (visitor.waited || !emailCapture.delay) ? 'email' : 'nothing'
}

/** The panel draws the notice above the forms: whoever writes, or leaves an address, has it before their eyes. */
export const showsNotice = (visit: Pick<ChatVisit, 'consent'> | undefined): boolean =>
  visit?.consent?.basis === 'legitimate-interest'

/**
 * How long to wait until an address is asked for, in milliseconds. A browser whose clock is wrong waits at most the delay.
 */
export const waitOf = (delay: number, firstWritten: number, now: number): number =>
  Math.min(delay, Math.max(0, firstWritten + delay - now))
