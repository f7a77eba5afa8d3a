import type { RetentionFacts, RetentionPolicy } from '../../consent'
import { longerPeriod } from '../../consent/retention'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'

/** The retention class of a conversation, and its default periods. */
export type KeptClass = Pick<RetentionFacts, 'class' | 'byDefault'>

export const filteredClass: KeptClass = { class: 'filtered' }

/**
 * D-13: the retention class of a conversation, by its kind. A kind that is not registered has the longer of the periods
 * of chat and mail: it may be registered again, and deleted data cannot be restored.
 */
export const classOf = (
  { filtered }: Pick<Conversation, 'filtered'>,
  { kind, retention, registered }: ChannelKindDefinition,
  policy: RetentionPolicy,
): KeptClass => {
  if (filtered !== null) return filteredClass
  if (registered === false) return { class: kind, byDefault: longerPeriod(policy.chat, policy.email) }
  if (!('deleteAfterDays' in retention)) return { class: retention.class }
  const { anonymiseAfterDays, deleteAfterDays } = retention
  return { class: kind, byDefault: { anonymiseAfterDays, deleteAfterDays } }
}
