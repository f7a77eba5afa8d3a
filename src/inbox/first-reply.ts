import type { Instant } from '../shared/instant'
import type { ThreadEntry } from './conversation/events'

/**
 * When a customer first wrote in a thread, and when a person first answered after that; mail of machines is no question,
 * and what a bot says no answer. `undefined` while there is none.
 */
export const firstReplyOf = (
  entries: readonly ThreadEntry[],
): { readonly askedAt: Instant; readonly answeredAt: Instant } | undefined => {
  const asked = entries.find((entry) => entry.type === 'MessageReceived' && !entry.automated)
  const answered = entries.find(
    (entry) => entry.type === 'MessageSent' && entry.by.kind === 'agent' && asked && entry.seq > asked.seq,
  )
  return asked && answered && { askedAt: asked.at, answeredAt: answered.at }
}
