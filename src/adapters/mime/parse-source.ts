import type { Email } from 'postal-mime'
import PostalMime from 'postal-mime'
import { bounds } from './limits'

/**
 * Takes a source apart. One that is too broken or too hostile for that (parts nested without end, headers without end)
 * keeps its headers, and its body stands as it came, as text: nothing is dropped, nothing throws.
 */
export const parseSource = async (source: Uint8Array): Promise<Email> => {
  if (isReasonable(source)) {
    try {
      return await PostalMime.parse(source, { maxHeadersSize: bounds.headerBytes })
    } catch {
      // Falls through to the headers alone.
    }
  }
  return {
    ...(await parseHeaders(source)),
    text: new TextDecoder().decode(source.subarray(headerEnd(source))),
  }
}

/** Reads the headers alone, of a source or of the part of one that a delivery report returns. */
export const parseHeaders = async (source: Uint8Array): Promise<Email> => {
  const block = source.subarray(0, Math.min(headerEnd(source), bounds.headerBlockBytes))
  try {
    return await PostalMime.parse(block)
  } catch {
    return { headers: [], headerLines: [], attachments: [] }
  }
}

/** Lines and boundaries cost memory each, so they are counted before the parser makes objects of them. */
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

/** Where the first empty line ends, else the end of the source. */
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
