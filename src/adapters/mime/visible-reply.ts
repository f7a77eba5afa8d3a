import EmailReplyParser from 'email-reply-parser'

/**
 * The text that the sender wrote, without quoted history and signature. When nothing would remain (a bare forward, an
 * answer below a quote with a misread header) it returns the whole text, because too much text is better than none.
 *
 * The parser's regular expressions can be slow for hostile text. So the parser gets a short outline: long lines, quoted
 * lines and plain prose are replaced by placeholders, and restored afterwards.
 */
export const visibleReply = (text: string): string => {
  const lines = withoutBlankRuns(text.split('\n').map((line) => line.trimEnd()))
  const outline = outlined(lines)
  const fragments = new EmailReplyParser().read(outline.text).getFragments()
  const visible = fragments.filter((fragment) => !fragment.isHidden()).join('\n')
  const rest = fragments.at(-1)?.isHidden() === false ? lines.slice(outline.count) : []
  const reply = [restored(visible, lines), ...rest].join('\n').trim()
  return reply === '' ? text.trim() : reply
}

/** Keeps at most two empty lines in a row. */
const withoutBlankRuns = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, index) => line !== '' || lines[index - 1] !== '' || lines[index - 2] !== '')

/** The outline of the first lines, as many as fit. */
const outlined = (lines: readonly string[]): { readonly text: string; readonly count: number } => {
  const shown: string[] = []
  let room = outlineLength
  for (const [index, line] of lines.entries()) {
    const isReplaced =
      line.startsWith('>') || line.includes(mark) || line.length > longestHeader || isProse(line)
    const shape = isReplaced ? `${line.startsWith('>') ? '>' : ''}${mark}${index}${mark}` : line
    room -= shape.length + 1
    if (room < 0) {
      break
    }
    shown.push(shape)
  }
  return { text: shown.join('\n'), count: shown.length }
}

const restored = (visible: string, lines: readonly string[]): string =>
  visible.replace(standIn, (_, index: string) => lines[Number(index)] ?? '')

/** Longer than a signature, and without the signs of a quote header: a date, a colon or an address. */
const isProse = (line: string): boolean => line.length > 60 && !/[\d:<]/.test(line)

const outlineLength = 5_000
const longestHeader = 200
/** A character from the private use area, which no script uses. */
const mark = '\uE000'
const standIn = />?\uE000(\d+)\uE000/g
