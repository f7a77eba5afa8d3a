import type { OurSentenceKey } from './english-sentences'

/** The key of a sentence of ours, or of a host: a name with a dot (`acme.is-gold-customer`), which ours never have. */
export type SentenceKey = OurSentenceKey | `${string}.${string}`
