import { bounds } from './limits'

/**
 * The ids of a Message-ID, In-Reply-To or References header, in order, once each, without angle brackets and without
 * the spaces that folding leaves inside. Where nothing stands in brackets, words that hold an `@` count as ids. Of too
 * many the first (the root of the thread) and the newest are kept.
 */
export const messageIds = (header: string | undefined): readonly string[] => {
  const bracketed = Array.from((header ?? '').matchAll(/<([^<>]+)>/g), (match) => match[1] ?? '')
  const words =
    bracketed.length > 0 ? bracketed : (header ?? '').split(/[\s,<>]+/).filter((word) => word.includes('@'))
  const ids = [...new Set(words.map(tidy))].filter((id) => id !== '' && id.length <= bounds.messageId)
  return ids.length <= bounds.references ? ids : [...ids.slice(0, 1), ...ids.slice(1 - bounds.references)]
}

/** What could end a header or a line when the id is sent back is not part of an id. */
const tidy = (id: string): string => id.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, '')
