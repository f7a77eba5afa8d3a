import type { SequencePage } from '../../adapters/contracts/storage'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import { messageIdOf } from '../../inbox/conversation/message-id-of'
import type { Behind } from '../../intake/commit/known-facts'
import { reactionKeys } from '../../intake/conversation/reactions'
import { type Decided, nothingDecided } from '../../intake/decided/decided'
import {
  type ClearedPart,
  type Clearing,
  decideErasure,
  type ErasureFacts,
} from '../../intake/privacy/decide-erasure'
import type { ThreadPart } from '../../intake/privacy/traces'
import { payloadOf } from '../../records/effects'
import { holdIdsOf } from '../../records/hold'
import { mailIdRecord } from '../../records/mail-index'
import { addRemoved, nothingRemoved, type Removed } from '../../records/removal'
import { impersonalIds } from '../../settings/field'
import { unfinishedEffects } from '../read/pages'
import type { Ports } from '../run/ports'
import type { FactReader, Reader } from '../run/reader'
import { type Read, transact } from '../run/transact'

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
  let removed = nothingRemoved
  for (let after = 0; ; ) {
    const { outcome, part } = await transact(
      ports,
      account,
      (reader) => readNext(ports, account, reader, id, after, decide),
      decideNext,
    )
    removed = addRemoved(removed, { ...part, conversations: Number(part.last) })
    if (outcome !== 'cleared' || part.last) return { outcome, removed }
    after = part.upTo
  }
}

/** The next part with its kind of deletion, or why there is none. */
type Next =
  | { readonly outcome: 'cleared'; readonly clearing: Clearing; readonly facts: ErasureFacts }
  | { readonly outcome: 'held' | 'left' }

interface Step {
  readonly outcome: Cleared['outcome']
  readonly part: ClearedPart
}

const decideNext = (next: Next): Decided<Step, 'conversation' | 'holds'> => {
  if (next.outcome !== 'cleared') return nothingDecided({ outcome: next.outcome, part: noPart })
  const decided = decideErasure(next.clearing, next.facts)
  return { ...decided, result: { outcome: 'cleared', part: decided.result } }
}

const noPart: ClearedPart = { upTo: 0, last: false, records: 0, files: 0 }

const readNext = async (
  ports: Ports,
  account: string,
  reader: FactReader,
  id: string,
  after: number,
  decide: (conversation: Conversation, held: boolean) => Clearing | undefined,
): Promise<Read<Next, 'conversation' | 'holds'>> => {
  const conversation = await reader.value('conversation', id)
  if (conversation === null) return { facts: { outcome: 'left' }, behind: { conversation: [], holds: [] } }
  const behind = behindErasure(conversation)
  const holds = await reader.present('hold', holdIdsOf(conversation))
  const clearing = decide(conversation, holds.length > 0)
  if (clearing === undefined) return { facts: { outcome: holds.length > 0 ? 'held' : 'left' }, behind }
  const part = await readPart(reader, conversation, { after, limit: batch })
  const last = (part.entries.at(-1)?.seq ?? conversation.seq) === conversation.seq
  const kind = kindOf(ports.channels.kinds, conversation.channelKind)
  const [transcripts] = await Promise.all([
    last ? transcriptsOf(ports, account, conversation, kind) : [],
    reader.records(reactionKeys({ conversation, assignable: [], talks: true })),
  ])
  const keptFields = conversation.fields === undefined ? [] : impersonalIds(await reader.all('field'))
  const facts = {
    ...part,
    holds,
    kind,
    transcripts,
    ...(keptFields.length > 0 && { keptFields }),
    now: ports.clock.now(),
  }
  return { facts: { outcome: 'cleared', clearing, facts }, behind }
}

/** The records behind the facts of an erasure. */
export const behindErasure = (conversation: Conversation): Behind<'conversation' | 'holds'> => ({
  conversation: [{ kind: 'conversation', id: conversation.id }],
  holds: holdIdsOf(conversation).map((id) => ({ kind: 'hold', id })),
})

/** A part of a thread with all records of its entries. */
export const readPart = async (
  reader: Reader,
  conversation: Conversation,
  page?: SequencePage,
): Promise<ThreadPart & { readonly conversation: Conversation }> => {
  const entries = await reader.thread(conversation.id, page)
  const messages = await reader.present('message', entries.map(messageIdOf))
  const known = await reader.many(
    'mail-id',
    messages.map(({ mailId }) => (mailId === undefined ? null : mailIdRecord(conversation.inboxId, mailId))),
  )
  const mailIds = [...known].flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value] as const]))
  return { conversation, entries, messages, mailIds: Object.fromEntries(mailIds) }
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
