import EmailReplyParser from 'email-reply-parser'

/**
 * What the sender wrote, without quoted history and signature. Where nothing would remain (a bare forward, a quote with
 * the answer below a misread header) the whole text stands, since a reader is better served by too much than by nothing.
 *
 * The parser's patterns take long on text made for it, so it is shown an outline of bounded size: long lines, quoted
 * lines and plain prose, whose words it has no use for, are replaced by short stand-ins and put back afterwards.
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

/** At most two empty lines stand together. */
const withoutBlankRuns = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, index) => line !== '' || lines[index - 1] !== '' || lines[index - 2] !== '')

/** The first lines, as many as fit. */
const outlined = (lines: readonly string[]): { readonly text: string; readonly count: number } => {
  const shown: string[] = []
  let room = outlineLength
  for (const [index, line] of lines.entries()) {
    const standsIn =
      line.startsWith('>') || line.includes(mark) || line.length > longestHeader || isProse(line)
    const shape = standsIn ? `${line.startsWith('>') ? '>' : ''}${mark}${index}${mark}` : line
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

/** Longer than any signature, and without what every quote header has: a date, a colon or an address. */
const isProse = (line: string): boolean => line.length > 60 && !/[\d:<]/.test(line)

const outlineLength = 5_000
const longestHeader = 200
/** From the private use area: no letter of any script. */
const mark = '\uE000'
const standIn = />?\uE000(\d+)\uE000/g
