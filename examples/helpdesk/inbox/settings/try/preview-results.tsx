import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { PagePreview } from '../../../settings-api'
import { PreviewResultRow } from './preview-result-row'
import classes from './try.module.css'

/** The outcome in a sentence, and the result of each message. */
export const PreviewResults = ({ preview: { visit, messages } }: { readonly preview: PagePreview }) => {
  const winner = messages.find(({ verdict }) => verdict === 'won')
  const anyHidden = messages.some(({ verdict }) => verdict === 'hidden')
  const hidden =
    winner && !visit.shown ? visit.why.find(({ policy }) => policy === 'availability') : undefined
  return (
    <>
      <p className={classes.outcome} data-shown={visit.shown}>
        {visit.shown ? <IconEye size={20} aria-hidden /> : <IconEyeOff size={20} aria-hidden />}
        <span>
          {visit.shown && winner && (
            <>
              The visitor sees <strong>{winner.name}</strong>.
            </>
          )}
          {!visit.shown &&
            !winner &&
            `The visitor sees no chat: ${anyHidden ? 'all matching messages are hidden' : 'no message matches'}.`}
          {!visit.shown && winner && (
            <>
              <strong>{winner.name}</strong> was chosen, but the chat is hidden. {hidden?.sentence}
            </>
          )}
        </span>
      </p>
      <ol className={classes.results} aria-label="Result for each message">
        {messages.map((row) => (
          <PreviewResultRow key={row.id} row={row} />
        ))}
      </ol>
    </>
  )
}
