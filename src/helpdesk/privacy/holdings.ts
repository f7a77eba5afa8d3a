import type { Stored } from '../../adapters/contracts/storage'
import { originalRecordId } from '../../consent'
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

/** One piece of data about a person. */
export type Holding =
  | { readonly what: 'record'; readonly kind: string; readonly id: string; readonly value: JsonObject }
  | { readonly what: 'entry'; readonly conversationId: string; readonly entry: ThreadEntry }
  | { readonly what: 'effect'; readonly kind: string; readonly id: string; readonly payload: JsonObject }
  | { readonly what: 'feed'; readonly feed: string; readonly item: JsonObject }
  | { readonly what: 'file'; readonly id: string; readonly base64: string }

interface Search {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly person: Person
  /** The ids of conversations and effects found so far, to find the mails about them. */
  readonly foundIds: Set<string>
}

/** All data about a person, with one page in memory at a time. It includes everything that an erasure removes. */
export async function* holdingsOf(request: Omit<Search, 'foundIds'>): AsyncGenerator<Holding> {
  const search: Search = { ...request, foundIds: new Set() }
  const { ports, account, person, foundIds } = search
  yield* recordsById(search)
  for await (const { id } of conversationsFound(ports, account, conversationsOf(person))) {
    yield* thread(search, id)
  }
  yield* mailsWithoutContact(search)
  yield* sentByBrowsers(search)
  yield* consentRecords(search)
  for await (const { id, kind, payload } of unfinishedEffects(ports, account)) {
    const about = foundIds.has(id) || foundIds.has(String(payload['transcriptOf']))
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

async function* recordsById(search: Search): AsyncGenerator<Holding> {
  const keys = Object.entries(belonging).flatMap(([kind, ids]) =>
    typeof ids === 'function' ? ids(search.person).map((id) => ({ kind, id })) : [],
  )
  yield* records(search, [...keys, ...(await readHostBlocks(search.reader, search.person))])
}

/** A conversation with its log and all records of its entries; with `messageId`, of that message only. */
async function* thread(search: Search, id: string, messageId?: string): AsyncGenerator<Holding> {
  const conversation = (await search.reader.one('conversation', id)).value
  if (conversation === undefined) return
  if (messageId === undefined) {
    search.foundIds.add(id)
    yield* records(search, [
      { kind: 'conversation', id },
      { kind: 'pending-subscription', id },
      { kind: 'mail-head', id },
      { kind: 'hold', id: holdId({ kind: 'conversation', id }) },
    ])
  }
  for (let after = 0; ; ) {
    const part = await readPart(search.reader, conversation, { after, limit: pageSize })
    const entries = part.entries.filter(
      (entry) => messageId === undefined || messageIdOf(entry) === messageId,
    )
    const messages = part.messages.filter((message) => messageId === undefined || message.id === messageId)
    for (const entry of entries) yield { what: 'entry', conversationId: id, entry }
    const traces = tracesOf({ ...part, entries, messages })
    for (const effect of traces.effects) search.foundIds.add(effect)
    yield* records(search, traces.records)
    for (const file of traces.files) yield* fileOf(search, file)
    if (part.entries.length < pageSize) return
    after = part.entries.at(-1)?.seq ?? after
  }
}

/** Mails of an address without a contact: a whole conversation that the person started, or a single mail. */
async function* mailsWithoutContact(search: Search): AsyncGenerator<Holding> {
  for (const prefix of search.person.addresses.map(mailSenderPrefix)) {
    for await (const record of recordsOf(search.ports, search.account, 'mail-sender', prefix)) {
      const { messageId, conversationId } = stored<'mail-sender'>(record).value
      const conversation = (await search.reader.one('conversation', conversationId)).value
      yield* thread(
        search,
        conversationId,
        startedConversation(conversation, messageId) ? undefined : messageId,
      )
    }
  }
}

/** Whether this mail of a sender without a contact started the conversation. Then the whole conversation is theirs. */
export const startedConversation = (conversation: Conversation | undefined, messageId: string): boolean =>
  conversation?.contactId === null && conversation.firstMessageId === messageId

async function* sentByBrowsers(search: Search): AsyncGenerator<Holding> {
  for (const id of search.person.visitorIds) {
    for await (const record of recordsOf(search.ports, search.account, 'disposition', `chat/${id}/`)) {
      const { kind, messageId, conversationId } = stored<'disposition'>(record).value
      if (conversationId !== null && search.foundIds.has(conversationId)) continue
      yield* records(search, [
        { kind: 'disposition', id: record.id },
        ...(kind === 'suppressed' ? [{ kind: 'suppressed', id: messageId }] : []),
      ])
    }
  }
}

async function* consentRecords(search: Search): AsyncGenerator<Holding> {
  for (const principal of principalsOf(search.person)) {
    for await (const record of recordsOf(search.ports, search.account, 'consent', `${principal}/`)) {
      yield recordHolding(record)
      yield* records(search, [
        { kind: 'withdrawal-confirmation', id: originalRecordId(stored<'consent'>(record).value) },
      ])
    }
  }
}

async function* records({ ports, account }: Search, keys: readonly RecordKey[]): AsyncGenerator<Holding> {
  for (let from = 0; from < keys.length; from += pageSize) {
    const found = await ports.storage.read(account, keys.slice(from, from + pageSize))
    for (const record of found) if (record) yield recordHolding(record)
  }
}

const recordHolding = ({ kind, id, value }: Stored): Holding => ({ what: 'record', kind, id, value })

async function* fileOf({ ports, account }: Search, id: string): AsyncGenerator<Holding> {
  const bytes = await ports.files.get(account, id)
  if (bytes)
    yield { what: 'file', id, base64: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) }
}
