import { guardWith, listOf, number, object, text } from '../shared/guard'
import type { Instant } from '../shared/instant'
import type { ThreadEntry } from './conversation/events'

/**
 * The instant of the first customer message in a thread, and of the first agent answer after it. Automated mail is not
 * a question, and a bot message is not an answer. `undefined` while there is no answer.
 *
 * @throws HelpdeskError `INVALID_INPUT` for entries of another form.
 */
export const firstReplyOf = (
  entries: readonly ThreadEntry[],
): { readonly askedAt: Instant; readonly answeredAt: Instant } | undefined => {
  guardWith(entries, entriesForm, 'entries')
  const asked = entries.find((entry) => entry.type === 'MessageReceived' && !entry.automated)
  const answered = entries.find(
    (entry) => entry.type === 'MessageSent' && entry.by.kind === 'agent' && asked && entry.seq > asked.seq,
  )
  return asked && answered && { askedAt: asked.at, answeredAt: answered.at }
}

const entriesForm = listOf(object({ type: text, by: object({ kind: text }), at: number, seq: number }))
