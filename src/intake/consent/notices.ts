import type { Write } from '../decided/write'
import type { ViewedFacts } from './consent-facts'

/**
 * Notices for agents who look at the person's open conversations, when the consent changed. The threads get no entry,
 * because consent belongs to the person and not to one conversation.
 */
export const notices = (
  { openConversations = [] }: ViewedFacts,
  records: readonly unknown[],
): readonly Write[] =>
  records.length === 0
    ? []
    : openConversations.map(({ id, inboxId, seq }) => ({
        kind: 'notice',
        conversation: { id, inboxId, seq },
      }))
