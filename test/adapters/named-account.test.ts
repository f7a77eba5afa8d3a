import fc from 'fast-check'
import type { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { postgresDialect } from '../../src/adapters/sql/dialect'
import { migrations } from '../../src/adapters/sql/migrations'
import type { SqlEngine } from '../../src/adapters/sql/session'
import { createSqlStore } from '../../src/adapters/sql/store'
import { answersOf, queryScripts, scripts } from '../support/store-script'

/** A statement that names no account. A distributed database would ask every server, or refuse it. */
const namesNoAccount = (text: string): boolean => {
  const tables = text.match(/(?:from|into|update) "?frontdesk_(?!schema|conversations\.)\w+"?/g) ?? []
  const accounts = text.match(/"?account"? = |\("account", /g) ?? []
  return tables.length > 0 && accounts.length < tables.length
}

/** A worker counts the ready effects of all accounts, without a lock. Each claim names its account. */
const readyGroups = /^select "account", "kind", count\(\*\) /

/** A row of every table. Rows lead further into the work of a store than no rows. */
const oneOfAll = {
  ...{ account: 'acme', id: 'e', kind: 'send', version: migrations.length, value: '{}', found: 1, count: 1 },
  ...{ conversation: 'c1', seq: 1, entry: '{}', feed: 'f', position: 1, item: '{}', indexed: 1, field: 'f' },
  ...{ payload: '{}', due_at: 1, ready_at: 1, since: 1, state: 'waiting', attempt: 0, error: '' },
  ...{ ready: 1, readyAt: 1, text: null, number: null },
}

describe('every statement names its account', () => {
  test.each([
    ['select * from "frontdesk_records" where "id" = $1', true],
    ['select * from "frontdesk_records" where "account" = $1 and "id" = $2', false],
    ['update "frontdesk_effects" set "state" = $1 where "id" = $2', true],
    ['insert into "frontdesk_feeds" ("account", "feed") values ($1, $2)', false],
    [
      'delete from "frontdesk_effects" where "account" = $1 and "id" in (select "id" from "frontdesk_effects" where "x" = $2)',
      true,
    ],
    ['select "version" from "frontdesk_schema" where "id" = $1', false],
  ])('the check tells apart: %s', (text, refused) => {
    expect(namesNoAccount(text)).toBe(refused)
  })

  test('whatever the store is asked for', async () => {
    const sent = new Set<string>()
    const seen = <Row>({ sql }: CompiledQuery<Row>): readonly Row[] => {
      sent.add(sql)
      return [oneOfAll as Row]
    }
    const engine: SqlEngine = {
      ask: async (statement) => seen(statement),
      transact: async (session) => {
        const running = session()
        let step = running.next([])
        while (!step.done) step = running.next(seen(step.value))
        return step.value
      },
      close: async () => {},
    }
    const store = await createSqlStore(postgresDialect(), engine, { durable: true, shared: true })
    sent.clear()
    for (const arbitrary of [scripts(), queryScripts()]) {
      for (const script of fc.sample(arbitrary, 200)) await answersOf(store, script).catch(() => {})
    }
    const texts = [...sent]
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.some((text) => text.startsWith('update "frontdesk_effects" set "state" = $1'))).toBe(true)
    expect(texts.filter((text) => namesNoAccount(text) && !readyGroups.test(text))).toEqual([])
  })
})
