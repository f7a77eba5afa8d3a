export interface Span {
  readonly text: string
  readonly link?: string
}

/**
 * Splits a message into text and web addresses. Only http and https become links. Punctuation after a link stays text.
 */
export const linkedText = (text: string): readonly Span[] => {
  const spans: Span[] = []
  let end = 0
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const address = match[0].replace(/[.,;:!?)\]}'’]{1,5}$/, '')
    if (!URL.canParse(address)) continue
    if (match.index > end) spans.push({ text: text.slice(end, match.index) })
    spans.push({ text: address, link: address })
    end = match.index + address.length
  }
  if (end < text.length) spans.push({ text: text.slice(end) })
  return spans
}
