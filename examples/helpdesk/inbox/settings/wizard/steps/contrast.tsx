import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { decideAppearance } from 'frontdesk/targeting/appearance'
import { isColour } from '../../parts/is-colour'
import classes from './contrast.module.css'

/** Whether text is readable on a colour. It uses the check of the library. */
export const Contrast = ({ accent }: { readonly accent: string }) => {
  if (!isColour(accent)) return null
  const { outcome, details } = decideAppearance({ accent })
  const figure = `${String(details?.['contrast'])} : 1`
  return (
    <p className={classes.contrast} data-legible={outcome} role="status">
      <span
        className={classes.sample}
        style={{ background: accent, color: String(details?.['onAccent']) }}
        aria-hidden
      >
        Aa
      </span>
      {outcome ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />}
      {outcome
        ? `Text on it has a contrast of ${figure}, which is readable.`
        : `Text on it has a contrast of ${figure}. At least 4.5 : 1 is needed: choose a darker or lighter colour.`}
    </p>
  )
}
