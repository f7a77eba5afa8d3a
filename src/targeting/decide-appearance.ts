import { type Decision, decision, statement } from '../shared/decision'
import { type Form, guardWith, object, optional } from '../shared/guard'

/** How the chat of a targeted message looks. A missing property has its value of `defaultAppearance`. */
export type Appearance = {
  /** `#rrggbb`: the colour of the launcher, the header and the visitor's messages. */
  readonly accent?: string
  /** The side of the page. */
  readonly side?: (typeof sides)[number]
  /** `auto` follows the visitor's system. */
  readonly scheme?: (typeof schemes)[number]
  /** The icon on the launcher, and its name for screen readers. */
  readonly launcher?: (typeof launchers)[number]
  /** The name of the team for visitors. @default the name of the channel */
  readonly team?: string
}

export const sides = ['left', 'right'] as const
export const schemes = ['light', 'dark', 'auto'] as const
export const launchers = ['chat', 'help'] as const

export const defaultAppearance = {
  accent: '#0b6156',
  side: 'right',
  scheme: 'auto',
  launcher: 'chat',
} as const satisfies Appearance

/** The colours derived from an accent, as `#rrggbb`. */
export type Palette = {
  /** The accent of the appearance, or the default one. */
  readonly accent: string
  /** The hover colour. Its contrast to the text is at least as high. */
  readonly accentStrong: string
  /** The text colour on the accent: white or nearly black, whichever has the higher contrast. */
  readonly onAccent: string
}

/**
 * The colours of the widget that follow from its accent.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the accent is no `#rrggbb`.
 */
export const paletteOf = ({ accent = defaultAppearance.accent }: Appearance): Palette => {
  const onAccent = contrastRatio(accent, white) >= contrastRatio(accent, ink) ? white : ink
  return { accent, accentStrong: mixed(accent, onAccent === white ? '#000000' : white, 0.2), onAccent }
}

/** The minimum of WCAG 2 for text of any size. */
export const leastContrast = 4.5

/** The decision needs no facts. */
export type AppearanceFacts = Readonly<Record<never, never>>

export const appearanceReasons = ['APPEARANCE_LEGIBLE', 'CONTRAST_TOO_LOW'] as const

export type AppearanceReason = (typeof appearanceReasons)[number]

/**
 * Whether text is readable on the accent: white or nearly black must have a contrast of at least 4.5.
 *
 * @throws HelpdeskError `INVALID_RULE` when the accent is no `#rrggbb`, `INVALID_INPUT` when the facts are no object.
 */
export const decideAppearance = (
  rule: Appearance,
  facts: AppearanceFacts = {},
): Decision<boolean, AppearanceReason> => {
  guardWith(rule, appearanceForm, 'rule', 'INVALID_RULE')
  guardWith(facts, noFactsForm, 'facts')
  const { accent, onAccent } = paletteOf(rule)
  const found = contrastRatio(accent, onAccent)
  const holds = found >= leastContrast
  return decision<boolean, AppearanceReason>(
    holds,
    holds ? 'APPEARANCE_LEGIBLE' : 'CONTRAST_TOO_LOW',
    {
      key: 'targeting/accent-is-legible',
      params: { accent },
      holds,
      expected: leastContrast,
      found: rounded(found),
      because: [white, ink].map((text) =>
        statement({
          key: 'targeting/text-colour',
          params: { colour: text },
          holds: text === onAccent,
          found: rounded(contrastRatio(accent, text)),
        }),
      ),
    },
    { contrast: rounded(found), onAccent },
  )
}

const colourGuard: Form = (value) =>
  typeof value === 'string' && colourForm.test(value)
    ? undefined
    : { place: '', expected: 'a colour as #rrggbb', found: value }

const noFactsForm = /* @__PURE__ */ object({})

/**
 * The contrast of two colours given as `#rrggbb`, from 1 to 21, as WCAG 2 defines it.
 *
 * @throws HelpdeskError `INVALID_INPUT` when a colour is no `#rrggbb`.
 */
export const contrastRatio = (left: string, right: string): number => {
  const [darker = 0, lighter = 0] = [luminance(left), luminance(right)].sort((one, other) => one - other)
  return (lighter + 0.05) / (darker + 0.05)
}

export const colourForm = /^#[0-9a-f]{6}$/i

const appearanceForm = /* @__PURE__ */ object({ accent: /* @__PURE__ */ optional(colourGuard) })

const white = '#ffffff'
const ink = '#17211f'

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/** `share` of the way from one colour to another. */
const mixed = (from: string, to: string, share: number): string => {
  const target = channels(to)
  const parts = channels(from).map((channel, index) =>
    Math.round(channel + ((target[index] ?? channel) - channel) * share),
  )
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): readonly number[] => {
  guardWith(colour, colourGuard, 'colour')
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/** Rounds down, so that a displayed contrast is never higher than the real one. */
const rounded = (ratio: number): number => Math.floor(ratio * 100) / 100
