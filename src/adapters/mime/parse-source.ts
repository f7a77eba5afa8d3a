import type { Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import { bounds } from './limits'

/**
 * Parses a source. When a source is too broken or too hostile (unlimited nesting, endless headers), only its headers
 * are parsed and its body is kept as plain text. Never throws.
 */
export const parseSource = async (source: Uint8Array): Promise<Email> => {
  if (isReasonable(source)) {
    try {
      return await PostalMime.parse(source, { maxHeadersSize: bounds.headerBytes })
    } catch {
      // Only the headers are parsed below.
    }
  }
  return {
    ...(await parseHeaders(source)),
    text: new TextDecoder().decode(source.subarray(headerEnd(source))),
  }
}

/** Parses only the headers, of a source or of the mail that a delivery report returns. */
export const parseHeaders = async (source: Uint8Array): Promise<Email> => {
  const block = source.subarray(0, Math.min(headerEnd(source), bounds.headerBlockBytes))
  try {
    return await PostalMime.parse(block)
  } catch {
    return { headers: [], headerLines: [], attachments: [] }
  }
}

/** Each line and each boundary costs memory in the parser, so they are counted first. */
const isReasonable = (source: Uint8Array): boolean => {
  let lines = 0
  let parts = 0
  for (let start = 0; start >= 0 && start < source.length; ) {
    lines += 1
    if (source[start] === dash && source[start + 1] === dash) {
      parts += 1
    }
    if (lines > bounds.lines || parts > bounds.parts) {
      return false
    }
    start = source.indexOf(lineFeed, start) + 1 || -1
  }
  return true
}

/** The end of the first empty line, or the end of the source. */
const headerEnd = (source: Uint8Array): number => {
  for (let at = source.indexOf(lineFeed); at >= 0; at = source.indexOf(lineFeed, at + 1)) {
    const next = source[at + 1] === carriageReturn ? at + 2 : at + 1
    if (source[next] === lineFeed) {
      return next + 1
    }
  }
  return source.length
}

const dash = 0x2d
const lineFeed = 0x0a
const carriageReturn = 0x0d
