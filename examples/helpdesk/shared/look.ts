import { type Appearance, defaultAppearance, paletteOf } from 'frontdesk/targeting/appearance'
import type { ChatVisit } from '../api'

/**
 * Converts a message's appearance for the widget. @throws HelpdeskError `INVALID_INPUT` when the accent is not
 * `#rrggbb`.
 */
export const lookOf = (chosen: Appearance = {}): NonNullable<ChatVisit['appearance']> => {
  const { side, launcher, scheme } = { ...defaultAppearance, ...chosen }
  const { accent, accentStrong, onAccent } = paletteOf(chosen)
  return {
    side,
    launcher,
    style: {
      '--accent': accent,
      '--accent-strong': accentStrong,
      '--on-accent': onAccent,
      'color-scheme': scheme === 'auto' ? 'light dark' : scheme,
    },
  }
}
