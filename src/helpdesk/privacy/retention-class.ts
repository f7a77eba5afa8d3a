import { longerPeriod, type RetentionFacts, type RetentionPolicy } from '../../consent'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'

/** The class of a conversation, and what counts while an admin set nothing for it. */
export type KeptClass = Pick<RetentionFacts, 'class' | 'byDefault'>

export const filteredClass: KeptClass = { class: 'filtered' }

/**
 * D-13: how long a conversation is kept, by its kind. One of a kind that is not registered is kept for the longer of the
 * periods of chat and mail: the kind may be registered again tomorrow, and what is deleted does not come back.
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
