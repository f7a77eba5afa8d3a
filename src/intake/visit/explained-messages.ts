import { type MessageInPlace } from '../../settings/message-in-place'
import type { Decision, Explanation } from '../../shared/decision'
import { inOrder } from '../../targeting/choose-targeted-message'

/** Each message with its explanation from the choice, in the order of preference. */
export const explainedMessages = (
  { explanation }: Decision<unknown>,
  messages: readonly MessageInPlace[],
): readonly { readonly place: MessageInPlace; readonly explanation: Explanation }[] =>
  [...messages]
    .sort((left, right) => inOrder(left.targetedMessage, right.targetedMessage))
    .flatMap((place, index) => {
      const explained = explanation.because?.[index]
      return explained ? [{ place, explanation: explained }] : []
    })

/** The messages that pass every check: the winner first, then those that lose to it. */
export const survivingMessages = (
  ...choice: Parameters<typeof explainedMessages>
): readonly MessageInPlace[] =>
  explainedMessages(...choice).flatMap(({ place, explanation: { reason } }) =>
    reason === 'WON_PRIORITY' || reason === 'LOST_TO' ? [place] : [],
  )
