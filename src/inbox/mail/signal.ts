import type { Explanation } from '../../shared/decision'

/** Something in a mail that tells what kind of mail it is. */
export interface MailSignal {
  /** The header, or what else was looked at. */
  readonly name: string
  readonly found: string
  /** A weak signal is reported and decides nothing. */
  readonly strength: 'strong' | 'weak'
}

export const hasStrong = (signals: readonly MailSignal[]): boolean =>
  signals.some(({ strength }) => strength === 'strong')

export const signalExplanation = ({ name, found, strength }: MailSignal): Explanation => ({
  question: `${name} says so`,
  holds: strength === 'strong',
  found: found.slice(0, 200),
})
