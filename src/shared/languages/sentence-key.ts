import type { OurSentenceKey } from './english-sentences'

/** The key of a sentence of ours, or of a host: a name of the host with a colon (`acme:is-gold-customer`). */
export type SentenceKey = OurSentenceKey | `${string}:${string}`
