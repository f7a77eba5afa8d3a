/** The consent that visitors must give before they write (semantics, section 6). An absent part is switched off. */
export type ConsentRule = {
  /** What processing asks for; absent: nothing. */
  readonly process?: ProcessConsent
  /** What a subscription asks for; absent: no subscription is offered. */
  readonly communicate?: CommunicateConsent
}

/** Consent to process the visitor's messages, or the notice that replaces it under a legitimate interest. */
export type ProcessConsent = {
  /** Whether the person has to agree, or only sees a notice. */
  readonly basis: 'explicit' | 'legitimate-interest'
  /** The text that the person sees; written by an admin. */
  readonly text: string
  /** The version of the text. A changed text needs a new version. */
  readonly version: string
  /** Older versions with only minor differences: consent to them stays valid (C-04). */
  readonly minorSince?: readonly string[]
  /** The language of the text, a BCP 47 tag. */
  readonly language?: string
  /** Milliseconds after which consent must be given again. */
  readonly expiresAfter?: number
}

/** Consent to receive messages about other topics than the conversation. */
export type CommunicateConsent = {
  /** The name of the kind of messages, such as `news`; set by an admin. */
  readonly subscriptionType: string
  /** The text that the person sees; written by an admin. */
  readonly text: string
  /** The version of the text. @default '1' */
  readonly version?: string
  /** The language of the text, a BCP 47 tag. */
  readonly language?: string
  /** Whether the first message subscribes (C-20), or only a separate tick box (C-23). */
  readonly mode: 'implied-by-send' | 'separate-opt-in'
}
