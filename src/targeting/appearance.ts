// The look of the chat. A browser that only chooses a message does not need it.

import { explainWith } from '../shared/explain-in'
import { appearanceSentences } from '../shared/languages/en/targeting'

export type { Decision, Explanation } from '../shared/decision'
export type { ReasonCode } from '../shared/reasons'
export type { ContrastDetails } from '../shared/reasons/targeting'
export {
  type Appearance,
  type AppearanceFacts,
  type AppearanceReason,
  contrastRatio,
  decideAppearance,
  defaultAppearance,
  type Palette,
  paletteOf,
} from './decide-appearance'

/** As `explain` of the root, with the sentences of appearances alone. Throws nothing. */
export const explain = explainWith(appearanceSentences)
