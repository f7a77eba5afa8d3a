import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { ToldAnswer } from '../../../settings-api'
import { durationWords } from '../../parts/time-words'
import { ExplanationNode } from '../../why/explanation-node'
import why from '../../why/why.module.css'
import { Notice } from '../parts/notice'
import classes from './hours.module.css'

/** Shown or hidden, in which words, why, and when that changes. */
export const ToldResult = ({ answer }: { readonly answer: ToldAnswer }) => {
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
        title={shown ? (text ? `“${text}”` : 'The chat shows, and promises nothing.') : 'The chat is hidden.'}
      >
        <p>{sentence}</p>
        {hours && <p>{hoursWords(hours, (at) => format.format(at))}</p>}
        {measured && <p>{measureWords(measured)}</p>}
      </Notice>
      {hours && hours.stretches.length > 0 && (
        <>
          <p className={classes.said}>When the team is in from then on ({zone}):</p>
          <ul className={classes.stretches}>
            {hours.stretches.map(({ start, end }) => (
              <li key={start}>
                {end === undefined ? `${format.format(start)} – always` : format.formatRange(start, end)}
              </li>
            ))}
          </ul>
        </>
      )}
      <details className={classes.said}>
        <summary>Why?</summary>
        <ul className={why.tree}>
          <ExplanationNode node={explanation} depth={0} />
        </ul>
      </details>
    </>
  )
}

const hoursWords = (
  { open, stretches: [first] }: NonNullable<ToldAnswer['hours']>,
  words: (at: number) => string,
): string => {
  if (open)
    return first?.end === undefined ? 'Open, and never closed again.' : `Open until ${words(first.end)}.`
  return first === undefined ? 'Closed, and never open again.' : `Closed until ${words(first.start)}.`
}

/** As many first replies as `measureReplyTime` asks for before it tells anything. */
const minimum = 10

const measureWords = ({ replies, median, replyTime }: NonNullable<ToldAnswer['measured']>): string => {
  if (median === undefined) return 'Nobody was answered for the first time in the last seven days.'
  const measured = `${replies} first ${replies === 1 ? 'reply' : 'replies'} in seven days, half of them within ${durationWords(Math.max(median, 60_000))} of open time`
  return replyTime === undefined ? `${measured}: too few to go by, it takes ${minimum}.` : `${measured}.`
}
