/**
 * Carries the hint that something new is in the store, between the parts of a process or between processes. It carries
 * no message: whoever is woken reads the store from the position that they have, so a lost hint delays and never loses.
 */
export interface Transport {
  publish(topic: string): void
  subscribe(topic: string, wake: () => void): Unsubscribe
}

export type Unsubscribe = () => void
