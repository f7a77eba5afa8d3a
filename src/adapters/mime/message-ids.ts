import { bounds } from './limits'

/**
 * The ids in a Message-ID, In-Reply-To or References header: in order, each once, without angle brackets and without
 * the spaces of folding. In a header without brackets, each word with an `@` is an id. When there are too many, the
 * first (the root of the thread) and the newest are kept.
 */
export const messageIds = (header: string | undefined): readonly string[] => {
  const bracketed = Array.from((header ?? '').matchAll(/<([^<>]+)>/g), (match) => match[1] ?? '')
  const words =
    bracketed.length > 0 ? bracketed : (header ?? '').split(/[\s,<>]+/).filter((word) => word.includes('@'))
  const ids = [...new Set(words.map(tidy))].filter((id) => id !== '' && id.length <= bounds.messageId)
  return ids.length <= bounds.references ? ids : [...ids.slice(0, 1), ...ids.slice(1 - bounds.references)]
}

/** Removes characters that could end the header line when the id is sent back. */
const tidy = (id: string): string => id.replace(/[\s\p{Cc}\p{Surrogate}]+/gu, '')
