import { refusal } from '../../shared/refuse'
import type { AttemptKey } from '../contracts/outbox'
import type { SequencePage } from '../contracts/storage'
import type { Store } from '../contracts/store'
import { checkFieldTypes } from './check-fields'
import { checkInstant, checkWhole } from './check-number'
import { checkPlan } from './check-plan'
import { checkQuery } from './check-query'
import { lowerQuery } from './lower-query'
import { checkKey, checkName, checkText, maxIdLength } from './names'

/** The default size of a page of records, entries or items. */
export const defaultLimit = 1_000

/** The maximum number of keys in one `read`, and of names in one `feedPositions`. */
const maxKeys = 10_000

/**
 * Adds the same input checks to every store. So all stores refuse the same input with the same error, and an
 * implementation gets only valid input.
 *
 * @throws HelpdeskError `INVALID_INPUT`, or `INVALID_RULE` for the condition of a query.
 */
export const checkedStore = (store: Store): Store => ({
  capabilities: store.capabilities,
  read: async (account, keys) => {
    checkAccount(account)
    if (keys.length > maxKeys) throw refusal('INVALID_INPUT', 'keys', `at most ${maxKeys} keys`, keys)
    keys.forEach(checkKey)
    return keys.length === 0 ? [] : store.read(account, keys)
  },
  list: async (account, kind, page) => {
    checkAccount(account)
    checkName('the kind of a list', kind)
    checkText('the prefix of a list', page?.prefix ?? '', maxIdLength)
    checkText('the id after which a page starts', page?.after ?? '', maxIdLength)
    checkLimit(page?.limit)
    return store.list(account, kind, page)
  },
  thread: async (account, conversationId, page) => {
    checkAccount(account)
    checkName('the id of a conversation', conversationId, maxIdLength)
    checkPage(page)
    return store.thread(account, conversationId, page)
  },
  feed: async (account, feed, page) => {
    checkAccount(account)
    checkName('the name of a feed', feed, maxIdLength)
    checkPage(page)
    return store.feed(account, feed, page)
  },
  feedPosition: async (account, feed) => {
    checkAccount(account)
    checkName('the name of a feed', feed, maxIdLength)
    return store.feedPosition(account, feed)
  },
  feedPositions: async (account, feeds) => {
    checkAccount(account)
    if (feeds.length > maxKeys) throw refusal('INVALID_INPUT', 'feeds', `at most ${maxKeys} names`, feeds)
    for (const feed of feeds) checkName('the name of a feed', feed, maxIdLength)
    return feeds.length === 0 ? [] : store.feedPositions(account, feeds)
  },
  find: async (account, query) => {
    checkAccount(account)
    checkQuery(query)
    return store.find(account, query)
  },
  count: async (account, where, fields) => {
    checkAccount(account)
    checkFieldTypes(fields)
    lowerQuery(where, fields)
    return store.count(account, where, fields)
  },
  commit: async (account, plan) => {
    checkAccount(account)
    checkPlan(plan)
    return store.commit(account, plan)
  },
  close: () => store.close(),
  take: async (request) => {
    checkInstant('the current instant of a take request', request.now)
    checkWhole('the length of a lease in milliseconds', request.lease, 1)
    checkLimit(request.limit)
    for (const { limit } of Object.values(request.kinds ?? {})) checkWhole('the limit of a kind', limit, 0)
    return store.take(request)
  },
  renew: async (effect, until) => {
    checkAttempt(effect)
    checkInstant('the new end of a lease', until)
    return store.renew(effect, until)
  },
  settle: async (effect, settlement) => {
    checkAttempt(effect)
    if ('dueAt' in settlement) checkInstant('the instant of the next attempt', settlement.dueAt)
    return store.settle(effect, settlement)
  },
  dead: async (account) => {
    checkAccount(account)
    return store.dead(account)
  },
  revive: async (account, id, dueAt) => {
    checkAccount(account)
    checkName('the id of an effect', id, maxIdLength)
    checkInstant('the instant of the next attempt', dueAt)
    return store.revive(account, id, dueAt)
  },
  reviveAll: async (account, dueAt) => {
    checkAccount(account)
    checkInstant('the instant of the next attempt', dueAt)
    return store.reviveAll(account, dueAt)
  },
  unfinished: async (account, page) => {
    checkAccount(account)
    checkText('the id after which a page starts', page?.after ?? '', maxIdLength)
    checkLimit(page?.limit)
    return store.unfinished(account, page)
  },
  forget: async (account, request) => {
    checkAccount(account)
    checkInstant('the instant up to which names of done effects are deleted', request.before)
    checkLimit(request.limit)
    return store.forget(account, request)
  },
})

const checkAccount = (account: string): void => checkName('the id of an account', account)

const checkAttempt = ({ account, id, attempt }: AttemptKey): void => {
  checkAccount(account)
  checkName('the id of an effect', id, maxIdLength)
  checkWhole('the attempt of an effect', attempt, 1)
}

const checkPage = (page: SequencePage | undefined): void => {
  if (page?.after !== undefined) checkWhole('the number after which a page starts', page.after, 0)
  checkLimit(page?.limit)
}

const checkLimit = (limit: number | undefined): void => {
  if (limit !== undefined) checkWhole('a limit', limit, 1)
}
