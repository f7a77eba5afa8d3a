import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import type { Message } from '../../inbox/message'
import { absent, create, type KnownRecords, write } from '../../records/known'
import { recordDecisions } from '../../records/recorded-decision'
import type { JsonObject } from '../../shared/json'
import { joinPlans, type Plan } from '../../shared/plan'
import { react } from '../conversation/reactions'
import type { Reaction } from '../conversation/reactions/reaction'
import type { Change } from '../decided/decided'
import type { Write } from '../decided/write'

/** The entries, the record, the explanations, and the parts of the reactions. */
export const planChange = (
  change: Change,
  writes: readonly Write[],
  records: KnownRecords,
  reactions: readonly Reaction[],
): Plan => {
  const { before, after, at } = change
  const { id } = (after ?? before) as Conversation
  const entries = entriesOf(change)
  const messagesOf = (kind: 'message' | 'forget-message'): readonly Message[] =>
    writes.flatMap((each) =>
      each.kind === kind && 'message' in each && each.message.conversationId === id ? [each.message] : [],
    )
  const changed = {
    before: before ?? undefined,
    after: after ?? undefined,
    entries: entries.map(({ entry }) => entry),
    added: messagesOf('message'),
    removed: messagesOf('forget-message'),
    now: at,
  }
  return joinPlans(
    ...(after === null
      ? [{ removes: [{ kind: 'conversation', id }], drops: [id] }]
      : entries.length === 0
        ? []
        : [write('conversation', id, before === null ? absent : records.get('conversation', id), after)]),
    ...entries.map(({ plan }) => plan),
    react(changed, records, reactions),
  )
}

interface PlannedEntry {
  readonly entry: ThreadEntry
  readonly plan: Partial<Plan>
}

/** Numbers the events. The decisions behind a command are kept at its first event. */
const entriesOf = ({ before, steps, after }: Change): readonly PlannedEntry[] => {
  let seq = before?.seq ?? 0
  return steps.flatMap(({ events, because }) =>
    events.map((event, index): PlannedEntry => {
      seq += 1
      const conversationId = (after ?? before)?.id ?? ''
      const explained = index === 0 && Object.keys(because).length > 0
      const decisionId = explained ? `${conversationId}/${seq}` : null
      const entry = { ...event, seq, decisionId }
      const appended = { appends: [{ conversationId, seq, entry: entry as unknown as JsonObject }] }
      if (decisionId === null) return { entry, plan: appended }
      const recorded = recordDecisions(conversationId, seq, event.at, because)
      return { entry, plan: joinPlans(appended, create('decision', decisionId, recorded)) }
    }),
  )
}
