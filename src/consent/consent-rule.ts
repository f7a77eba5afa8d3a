/** What visitors of a channel are asked before they write (semantics, section 6). A part that is absent is switched off. */
export type ConsentRule = {
  readonly process?: ProcessConsent
  readonly communicate?: CommunicateConsent
}

/** Consent to process what the visitor writes, or the notice that stands in for it under a legitimate interest. */
export type ProcessConsent = {
  readonly basis: 'explicit' | 'legitimate-interest'
  readonly text: string
  /** Names this wording. A new wording is a new version. */
  readonly version: string
  /** Older versions that differ from this one in minor things only, so that consent to them stands. */
  readonly minorSince?: readonly string[]
  /** Of the text, a BCP 47 tag. */
  readonly language?: string
  /** Milliseconds after which consent has to be given again. */
  readonly expiresAfter?: number
}

/** Consent to be written to about other things than the conversation. */
export type CommunicateConsent = {
  readonly subscriptionType: string
  readonly text: string
  /** Names this wording. @default '1' */
  readonly version?: string
  /** Of the text, a BCP 47 tag. */
  readonly language?: string
  /** Sending the first message subscribes, or only ticking a box of its own does. */
  readonly mode: 'implied-by-send' | 'separate-opt-in'
}
