import { type Explanation, statement } from '../../shared/decision'

/** A sign in a mail of what kind of mail it is. */
export type MailSignal = {
  /** The header or other property that was checked. */
  readonly name: string
  /** Its value, as the sender wrote it. */
  readonly found: string
  /** A weak signal is reported, but does not decide. */
  readonly strength: 'strong' | 'weak'
}

export const hasStrong = (signals: readonly MailSignal[]): boolean =>
  signals.some(({ strength }) => strength === 'strong')

/** A signal as the statement of an explanation. */
export const signalExplanation =
  (key: 'mail/sign-of-machine' | 'mail/sign-of-promotion') =>
  ({ name, found, strength }: MailSignal): Explanation =>
    statement({ key, params: { name }, holds: strength === 'strong', found })
