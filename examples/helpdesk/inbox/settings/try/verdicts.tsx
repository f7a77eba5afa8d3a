import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { PagePreview } from '../../../settings-api'
import classes from './try.module.css'
import { VerdictRow } from './verdict-row'

/** The outcome in a sentence, and below it why each message shows or not. */
export const Verdicts = ({ preview: { visit, messages } }: { readonly preview: PagePreview }) => {
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
            `The visitor sees no chat: ${anyHidden ? 'every message that could show is hidden' : 'no message is for this visit'}.`}
          {!visit.shown && winner && (
            <>
              <strong>{winner.name}</strong> was chosen, but the chat is hidden. {hidden?.sentence}
            </>
          )}
        </span>
      </p>
      <ol className={classes.verdicts} aria-label="Each message, and why">
        {messages.map((row) => (
          <VerdictRow key={row.id} row={row} />
        ))}
      </ol>
    </>
  )
}
