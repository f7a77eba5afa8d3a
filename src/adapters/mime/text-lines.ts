/**
 * Writes plain text with the layout of HTML: words flow into lines, blocks end lines, empty lines separate paragraphs,
 * quotes begin with `> `.
 */
export const createTextLines = () => {
  const lines: string[] = []
  let line = ''
  let depth = 0
  let apart = false

  const breakLine = (): void => {
    const content = line.trimEnd()
    if (apart && content !== '' && lines.length > 0) {
      lines.push(quoted('', depth))
    }
    apart = apart && content === ''
    lines.push(quoted(content, depth))
    line = ''
  }

  /**
   * A line with only the dash of a list item stays open, because the text of the item may be in a paragraph of its own.
   */
  const endBlock = (): void => {
    if (line.trim() === '-') {
      return
    }
    if (line.trim() !== '') {
      breakLine()
    }
    line = ''
  }

  return {
    breakLine,
    endBlock,
    /** Collapses white space, also across calls. */
    write: (text: string): void => {
      const single = text.replace(/\s+/g, ' ')
      line += line === '' || line.endsWith(' ') ? single.trimStart() : single
    },
    writeAsIs: (text: string): void => {
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) {
          breakLine()
        }
        line += part
      }
    },
    /** Starts a new paragraph. */
    setApart: (): void => {
      endBlock()
      apart = true
    },
    quote: (levels: 1 | -1): void => {
      endBlock()
      depth += levels
    },
    current: (): string => line,
    text: (): string => {
      endBlock()
      return lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    },
  }
}

const quoted = (content: string, depth: number): string =>
  `${'> '.repeat(Math.min(depth, deepestQuote))}${content}`.trimEnd()

const deepestQuote = 10
