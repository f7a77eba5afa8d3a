import type { SequencePage } from '../../adapters/contracts/storage'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import { messageIdOf } from '../../inbox/conversation/message-id-of'
import { reactionKeys } from '../../intake/conversation/reactions'
import { type Clearing, clearConversation } from '../../intake/privacy/clear-conversation'
import { type ThreadPart, tracesOf } from '../../intake/privacy/traces'
import { payloadOf } from '../../records/effects'
import { holdIdsOf } from '../../records/hold'
import { mailIdRecord } from '../../records/mail-index'
import { addRemoved, nothingRemoved, type Removed } from '../../records/removal'
import { impersonalIds } from '../../settings/field'
import { emptyPlan, type Planned } from '../../shared/plan'
import { unfinishedEffects } from '../read/pages'
import type { Ports } from '../run/ports'
import { createReader, type Reader } from '../run/reader'
import { transact } from '../run/transact'

/** The number of entries in one commit. */
const batch = 200

/** `left`: the conversation is already deleted, or must not be deleted any more. `held`: it is under a legal hold. */
export type Cleared = { readonly outcome: 'cleared' | 'held' | 'left'; readonly removed: Removed }

/**
 * Clears one conversation in several commits. Each commit decides again: if the conversation is reopened or put under a
 * legal hold in between, its remaining part stays.
 */
export const clear = async (
  ports: Ports,
  account: string,
  id: string,
  /** The kind of deletion; undefined if the conversation stays. */
  decide: (conversation: Conversation, held: boolean) => Clearing | undefined,
): Promise<Cleared> => {
  const reader = createReader(ports.storage, account)
  let removed = nothingRemoved
  for (let after = 0; ; ) {
    const step = await transact(ports, account, () => clearNext(ports, account, reader, id, after, decide))
    removed = addRemoved(removed, { ...step, conversations: Number(step.last) })
    if (step.outcome !== 'cleared' || step.last) return { outcome: step.outcome, removed }
    after = step.after
  }
}

interface Step {
  readonly outcome: Cleared['outcome']
  readonly after: number
  readonly last: boolean
  readonly records: number
  readonly files: number
}

const clearNext = async (
  ports: Ports,
  account: string,
  reader: Reader,
  id: string,
  after: number,
  decide: (conversation: Conversation, held: boolean) => Clearing | undefined,
): Promise<Planned<Step>> => {
  const conversation = await reader.one('conversation', id)
  if (conversation.value === undefined) return unchanged('left')
  const holds = await reader.present('hold', holdIdsOf(conversation.value))
  const clearing = decide(conversation.value, holds.length > 0)
  if (clearing === undefined) return unchanged(holds.length > 0 ? 'held' : 'left')
  const part = await readPart(reader, conversation.value, { after, limit: batch })
  const reached = part.entries.at(-1)?.seq ?? conversation.value.seq
  const last = reached === conversation.value.seq
  const kind = kindOf(ports.channels.kinds, conversation.value.channelKind)
  const keys = reactionKeys({ conversation: conversation.value, assignable: [], talks: true })
  const [known, transcripts] = await Promise.all([
    reader.records(keys),
    last ? transcriptsOf(ports, account, conversation.value, kind) : [],
  ])
  const keptFields = conversation.value.fields === undefined ? [] : impersonalIds(await reader.all('field'))
  const { records, files } = tracesOf(part)
  return {
    plan: clearConversation(clearing, {
      ...part,
      conversation,
      kind,
      known,
      transcripts,
      ...(keptFields.length > 0 && { keptFields }),
      now: ports.clock.now(),
    }),
    result: { outcome: 'cleared', after: reached, last, records: records.length, files: files.length },
  }
}

const unchanged = (outcome: 'held' | 'left'): Planned<Step> => ({
  plan: emptyPlan,
  result: { outcome, after: 0, last: false, records: 0, files: 0 },
})

/** A part of a thread with all records of its entries. */
export const readPart = async (
  reader: Reader,
  conversation: Conversation,
  page?: SequencePage,
): Promise<ThreadPart & { readonly conversation: Conversation }> => {
  const entries = await reader.thread(conversation.id, page)
  const messages = await reader.present('message', entries.map(messageIdOf))
  const mailIds = await reader.many(
    'mail-id',
    messages.map(({ mailId }) => (mailId === undefined ? null : mailIdRecord(conversation.inboxId, mailId))),
  )
  return { conversation, entries, messages, mailIds }
}

/** The transcript effects of a chat that are waiting or dead. */
const transcriptsOf = async (
  ports: Ports,
  account: string,
  { id }: Conversation,
  { transcripts, registered }: ChannelKindDefinition,
): Promise<readonly string[]> => {
  const found: string[] = []
  // A kind that is no longer registered may have had transcripts.
  if (!transcripts && registered !== false) return found
  for await (const effect of unfinishedEffects(ports, account)) {
    if (payloadOf('send-mail', effect)?.transcriptOf === id) found.push(effect.id)
  }
  return found
}
