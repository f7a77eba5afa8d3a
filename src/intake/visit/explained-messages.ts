import { type MessageInPlace } from '../../settings/message-in-place'
import type { Decision, Explanation } from '../../shared/decision'
import { inOrder } from '../../targeting/choose-targeted-message'

/** Each message with what the choice among them says of it, in the order in which they are preferred. */
export const explainedMessages = (
  { explanation }: Decision<unknown>,
  widgets: readonly MessageInPlace[],
): readonly { readonly place: MessageInPlace; readonly explanation: Explanation }[] =>
  [...widgets]
    .sort((left, right) => inOrder(left.targetedMessage, right.targetedMessage))
    .flatMap((place, index) => {
      const explained = explanation.because?.[index]
      return explained ? [{ place, explanation: explained }] : []
    })

/** The messages whose every check holds: the one that wins, and behind it those that lose to it. */
export const survivingMessages = (
  ...choice: Parameters<typeof explainedMessages>
): readonly MessageInPlace[] =>
  explainedMessages(...choice).flatMap(({ place, explanation: { reason } }) =>
    reason === 'WON_PRIORITY' || reason === 'LOST_TO' ? [place] : [],
  )
