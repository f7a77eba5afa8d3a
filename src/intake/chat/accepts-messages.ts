import type { Conversation } from '../../inbox/conversation/conversation'
import type { MessageInPlace } from '../../settings/message-in-place'
import { HelpdeskError } from '../../shared/errors'

/**
 * Refuses messages to a draft or to a channel that is off. An open chat continues (V-00).
 *
 * @throws HelpdeskError `UNKNOWN_RECORD`
 */
export const requireAcceptsMessages = (
  { targetedMessage, channel }: Pick<MessageInPlace, 'targetedMessage' | 'channel'>,
  newest: Conversation | null,
): void => {
  const continues = newest?.status === 'open' && newest.widgetId === targetedMessage.id
  if ((!targetedMessage.published || !channel.active) && !continues) {
    const found = targetedMessage.published ? 'one whose channel is off' : 'a draft'
    throw new HelpdeskError(
      'UNKNOWN_RECORD',
      `Expected a published message "${targetedMessage.id}", found ${found}.`,
    )
  }
}
