import type { Explanation } from '../../shared/decision'

/** A sign in a mail of what kind of mail it is. */
export interface MailSignal {
  /** The header or other property that was checked. */
  readonly name: string
  readonly found: string
  /** A weak signal is reported, but does not decide. */
  readonly strength: 'strong' | 'weak'
}

export const hasStrong = (signals: readonly MailSignal[]): boolean =>
  signals.some(({ strength }) => strength === 'strong')

export const signalExplanation = ({ name, found, strength }: MailSignal): Explanation => ({
  question: `${name} says so`,
  holds: strength === 'strong',
  found: found.slice(0, 200),
})
