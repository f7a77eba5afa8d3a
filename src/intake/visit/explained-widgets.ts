import { type WidgetInPlace } from '../../settings/widget-in-place'
import type { Decision, Explanation } from '../../shared/decision'
import { inOrder } from '../../targeting/choose-targeted-message'

/** Each message with what the choice among them says of it, in the order in which they are preferred. */
export const explainedWidgets = (
  { explanation }: Decision<unknown>,
  widgets: readonly WidgetInPlace[],
): readonly { readonly place: WidgetInPlace; readonly explanation: Explanation }[] =>
  [...widgets]
    .sort((left, right) => inOrder(left.widget, right.widget))
    .flatMap((place, index) => {
      const explained = explanation.because?.[index]
      return explained ? [{ place, explanation: explained }] : []
    })

/** The messages whose every check holds: the one that wins, and behind it those that lose to it. */
export const survivingWidgets = (...choice: Parameters<typeof explainedWidgets>): readonly WidgetInPlace[] =>
  explainedWidgets(...choice).flatMap(({ place, explanation: { reason } }) =>
    reason === 'WON_PRIORITY' || reason === 'LOST_TO' ? [place] : [],
  )
