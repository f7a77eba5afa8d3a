import type { Stored } from '../../adapters/contracts/storage'
import { toldFirst } from '../../consent'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { ThreadEntry } from '../../inbox/conversation/events'
import { messageIdOf } from '../../inbox/conversation/message-id-of'
import { belonging } from '../../intake/privacy/belonging'
import { tracesOf } from '../../intake/privacy/traces'
import { visitorFeed } from '../../records/feeds'
import { holdId } from '../../records/hold'
import { mailSenderPrefix } from '../../records/mail-index'
import { conversationsOf, type Person, principalsOf } from '../../records/person'
import type { JsonObject } from '../../shared/json'
import type { RecordKey } from '../../shared/plan'
import { conversationsFound, pageSize, recordsOf, unfinishedEffects } from '../read/pages'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { readPart } from './clear-conversation'
import { readHostBlocks } from './host-blocks'
import { isMailTo } from './person-mail'
import { stored } from './stage'

/** One thing that is held of a person. */
export type Holding =
  | { readonly what: 'record'; readonly kind: string; readonly id: string; readonly value: JsonObject }
  | { readonly what: 'entry'; readonly conversationId: string; readonly entry: ThreadEntry }
  | { readonly what: 'effect'; readonly kind: string; readonly id: string; readonly payload: JsonObject }
  | { readonly what: 'feed'; readonly feed: string; readonly item: JsonObject }
  | { readonly what: 'file'; readonly id: string; readonly base64: string }

interface Look {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly person: Person
  /** Conversations and effects that were come by, so that the mails that are about them are known. */
  readonly met: Set<string>
}

/**
 * Everything that is held of a person, a page of it in memory at a time. What an erasure takes away is all in here.
 */
export async function* holdingsOf(asked: Omit<Look, 'met'>): AsyncGenerator<Holding> {
  const look: Look = { ...asked, met: new Set() }
  const { ports, account, person, met } = look
  yield* named(look)
  for await (const { id } of conversationsFound(ports, account, conversationsOf(person))) {
    yield* thread(look, id)
  }
  yield* mailsElsewhere(look)
  yield* sentByBrowsers(look)
  yield* chains(look)
  for await (const { id, kind, payload } of unfinishedEffects(ports, account)) {
    const about = met.has(id) || met.has(String(payload['transcriptOf']))
    if (about || isMailTo(person, { kind, payload })) yield { what: 'effect', kind, id, payload }
  }
  for (const feed of person.visitorIds.map(visitorFeed)) {
    for (let after = 0; ; ) {
      const page = await ports.storage.feed(account, feed, { after, limit: pageSize })
      for (const { item } of page) yield { what: 'feed', feed, item }
      if (page.length < pageSize) break
      after = page.at(-1)?.position ?? after
    }
  }
}

async function* named(look: Look): AsyncGenerator<Holding> {
  const keys = Object.entries(belonging).flatMap(([kind, ids]) =>
    typeof ids === 'function' ? ids(look.person).map((id) => ({ kind, id })) : [],
  )
  yield* records(look, [...keys, ...(await readHostBlocks(look.reader, look.person))])
}

/** A conversation with its log, and with what hangs on each entry; of one message only when it is named. */
async function* thread(look: Look, id: string, messageId?: string): AsyncGenerator<Holding> {
  const conversation = (await look.reader.one('conversation', id)).value
  if (conversation === undefined) return
  if (messageId === undefined) {
    look.met.add(id)
    yield* records(look, [
      { kind: 'conversation', id },
      { kind: 'pending-subscription', id },
      { kind: 'mail-head', id },
      { kind: 'hold', id: holdId({ kind: 'conversation', id }) },
    ])
  }
  for (let after = 0; ; ) {
    const part = await readPart(look.reader, conversation, { after, limit: pageSize })
    const entries = part.entries.filter(
      (entry) => messageId === undefined || messageIdOf(entry) === messageId,
    )
    const messages = part.messages.filter((message) => messageId === undefined || message.id === messageId)
    for (const entry of entries) yield { what: 'entry', conversationId: id, entry }
    const traces = tracesOf({ ...part, entries, messages })
    for (const effect of traces.effects) look.met.add(effect)
    yield* records(look, traces.records)
    for (const file of traces.files) yield* fileOf(look, file)
    if (part.entries.length < pageSize) return
    after = part.entries.at(-1)?.seq ?? after
  }
}

/** Mails that no contact leads to: a conversation that they began, or the single mail. */
async function* mailsElsewhere(look: Look): AsyncGenerator<Holding> {
  for (const prefix of look.person.addresses.map(mailSenderPrefix)) {
    for await (const record of recordsOf(look.ports, look.account, 'mail-sender', prefix)) {
      const { messageId, conversationId } = stored<'mail-sender'>(record).value
      const conversation = (await look.reader.one('conversation', conversationId)).value
      yield* thread(look, conversationId, began(conversation, messageId) ? undefined : messageId)
    }
  }
}

/** Whether a mail of somebody who is no contact began the conversation: then all of it is theirs. */
export const began = (conversation: Conversation | undefined, messageId: string): boolean =>
  conversation?.contactId === null && conversation.firstMessageId === messageId

async function* sentByBrowsers(look: Look): AsyncGenerator<Holding> {
  for (const id of look.person.visitorIds) {
    for await (const record of recordsOf(look.ports, look.account, 'disposition', `chat/${id}/`)) {
      const { kind, messageId, conversationId } = stored<'disposition'>(record).value
      if (conversationId !== null && look.met.has(conversationId)) continue
      yield* records(look, [
        { kind: 'disposition', id: record.id },
        ...(kind === 'suppressed' ? [{ kind: 'suppressed', id: messageId }] : []),
      ])
    }
  }
}

async function* chains(look: Look): AsyncGenerator<Holding> {
  for (const principal of principalsOf(look.person)) {
    for await (const record of recordsOf(look.ports, look.account, 'consent', `${principal}/`)) {
      yield held(record)
      yield* records(look, [
        { kind: 'withdrawal-confirmation', id: toldFirst(stored<'consent'>(record).value) },
      ])
    }
  }
}

async function* records({ ports, account }: Look, keys: readonly RecordKey[]): AsyncGenerator<Holding> {
  for (let from = 0; from < keys.length; from += pageSize) {
    const found = await ports.storage.read(account, keys.slice(from, from + pageSize))
    for (const record of found) if (record) yield held(record)
  }
}

const held = ({ kind, id, value }: Stored): Holding => ({ what: 'record', kind, id, value })

async function* fileOf({ ports, account }: Look, id: string): AsyncGenerator<Holding> {
  const bytes = await ports.files.get(account, id)
  if (bytes)
    yield { what: 'file', id, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
}
