import fc from 'fast-check'
import type { CompiledQuery } from 'kysely'
import { describe, expect, test } from 'vitest'
import { postgresDialect } from '../../src/adapters/sql/dialect'
import type { SqlEngine } from '../../src/adapters/sql/session'
import { createSqlStore } from '../../src/adapters/sql/store'
import { answersOf, queryScripts, scripts } from '../support/store-script'

/** A statement that names no account. A distributed database would ask every server, or refuse it. */
const namesNoAccount = (text: string): boolean => {
  const tables = text.match(/(?:from|into|update) "?frontdesk_(?!schema|conversations\.)\w+"?/g) ?? []
  const accounts = text.match(/"?account"? = |\("account", /g) ?? []
  return tables.length > 0 && accounts.length < tables.length
}

/** The candidates of all accounts for a worker: it reads without a lock, and each claim names its account. */
const candidates = /^select "account", "id" from "frontdesk_effects" where "ready_at" <= \$1 order by /

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
    const seen = ({ sql }: CompiledQuery): readonly never[] => {
      sent.add(sql)
      return []
    }
    const engine: SqlEngine = {
      ask: async (statement) => seen(statement),
      transact: async (session) => {
        const running = session()
        // Found rows lead further into a commit than none.
        const rows = [{ version: 1, indexed: 1, position: 1, seq: 1, conversation: 'c1', field: 'f' }]
        let step = running.next(rows)
        while (!step.done) {
          seen(step.value)
          step = running.next(rows)
        }
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
    expect(texts.filter((text) => namesNoAccount(text) && !candidates.test(text))).toEqual([])
  })
})
