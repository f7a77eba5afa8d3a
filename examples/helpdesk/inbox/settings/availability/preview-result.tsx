import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { AvailabilityPreview } from '../../../settings-api'
import { durationWords } from '../../parts/time-words'
import { ExplanationNode } from '../../why/explanation-node'
import why from '../../why/why.module.css'
import { Notice } from '../parts/notice'
import classes from './hours.module.css'

/** Whether the chat is shown, its text, the reason, and the next changes. */
export const PreviewResult = ({ answer }: { readonly answer: AvailabilityPreview }) => {
  const { shown, text, sentence, explanation, hours, measured, zone } = answer
  const format = new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  })
  return (
    <>
      <Notice
        tone={shown ? 'green' : 'grey'}
        icon={shown ? <IconEye aria-hidden /> : <IconEyeOff aria-hidden />}
        title={
          shown ? (text ? `“${text}”` : 'The chat is shown, without a reply time.') : 'The chat is hidden.'
        }
      >
        <p>{sentence}</p>
        {hours && <p>{hoursWords(hours, (at) => format.format(at))}</p>}
        {measured && <p>{measureWords(measured)}</p>}
      </Notice>
      {hours && hours.openRanges.length > 0 && (
        <>
          <p className={classes.note}>Next open hours ({zone}):</p>
          <ul className={classes.openRanges}>
            {hours.openRanges.map(({ start, end }) => (
              <li key={start}>
                {end === undefined ? `${format.format(start)} – always` : format.formatRange(start, end)}
              </li>
            ))}
          </ul>
        </>
      )}
      <details className={classes.note}>
        <summary>Why?</summary>
        <ul className={why.tree}>
          <ExplanationNode node={explanation} depth={0} />
        </ul>
      </details>
    </>
  )
}

const hoursWords = (
  { open, openRanges: [first] }: NonNullable<AvailabilityPreview['hours']>,
  words: (at: number) => string,
): string => {
  if (open) return first?.end === undefined ? 'Open without end.' : `Open until ${words(first.end)}.`
  return first === undefined ? 'Closed without end.' : `Closed until ${words(first.start)}.`
}

/** The number of first replies that `measureReplyTime` needs. */
const minimum = 10

const measureWords = ({
  replies,
  median,
  replyTime,
}: NonNullable<AvailabilityPreview['measured']>): string => {
  if (median === undefined) return 'No first replies in the last seven days.'
  const measured = `${replies} first ${replies === 1 ? 'reply' : 'replies'} in seven days, median ${durationWords(Math.max(median, 60_000))} of open hours`
  return replyTime === undefined ? `${measured}. At least ${minimum} are needed.` : `${measured}.`
}
