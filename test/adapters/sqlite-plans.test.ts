import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { sqliteDialect } from '../../src/adapters/sql/dialect'
import { countStatement, findStatement } from '../../src/adapters/sql/find'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import { type ListQuestion, listCondition, listSort } from '../../src/inbox/views/list-request'
import { views } from '../../src/inbox/views/view'
import type { Condition } from '../../src/rules/condition'

const database = new Libsql(':memory:')
await createSqliteStorage({ database })

/** How SQLite goes about a statement, in its own words. */
const planOf = ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }): string =>
  (database.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[])
    .map(({ detail }) => detail)
    .join('\n')

const listPlan = (request: ListQuestion, inboxIds: readonly string[] = ['support']): string =>
  planOf(
    findStatement(sqliteDialect(), 'acme', {
      where: listCondition(request, 'ana', inboxIds),
      sort: listSort(request.sort),
      limit: 50,
      after: { value: 1, id: 'c' },
    }),
  )

const requests: readonly ListQuestion[] = views.flatMap((view) => [
  { view },
  { view, sort: 'oldest' },
  { view, sort: 'waiting-longest' },
  { view, status: 'closed' },
  { view, channel: 'email' },
])

test.each(requests)('lists $view ($sort, $status, $channel) by an index, without sorting', (request) => {
  const plan = listPlan(request)
  expect(plan).toMatch(
    /USING (COVERING )?INDEX frontdesk_conversations_\w+ \(account=\? AND inboxId=\? AND (assigneeId=\? AND )?status=\?/,
  )
  expect(plan).not.toMatch(/SCAN frontdesk|TEMP B-TREE/)
})

test('lists any status by an index, without sorting', () => {
  expect(listPlan({ view: 'all', status: 'any' })).toContain('INDEX frontdesk_conversations_any_status')
  expect(listPlan({ view: 'all', status: 'any' })).not.toContain('TEMP B-TREE')
})

test.each(views)('counts %s within an index', (view) => {
  const plan = planOf(countStatement(sqliteDialect(), 'acme', listCondition({ view }, 'ana', ['support'])))
  expect(plan).toContain('USING COVERING INDEX')
  if (view === 'filtered') expect(plan).toContain('frontdesk_conversations_filtered')
})

test.each(['visitorId', 'contactId'])('finds by %s by an index, without sorting', (field) => {
  const where: Condition = {
    all: [
      { fact: field, operator: 'equal', value: 'v' },
      { fact: 'status', operator: 'equal', value: 'open' },
    ],
  }
  const sort = { field: 'lastMessageAt', direction: 'descending' } as const
  const plan = planOf(findStatement(sqliteDialect(), 'acme', { where, sort, limit: 1 }))
  expect(plan).toMatch(new RegExp(`USING INDEX \\w+ \\(account=\\? AND ${field}=\\?\\)$`))
})

const gold: Condition = { fact: 'fields.plan', operator: 'equal', value: 'gold' }
const vip: Condition = { fact: 'fields.tags', operator: 'contains', value: 'vip' }
const seats: Condition = { fact: 'fields.seats', operator: 'greaterThan', value: 5 }
const fields = { plan: 'text', tags: 'list', seats: 'number' } as const

test.each([gold, vip, seats])('finds by $fact by the index of its values', (asked) => {
  const where = listCondition({ view: 'all', where: asked }, 'ana', ['support'])
  const asks = { where, fields, sort: listSort('newest'), limit: 50 }
  for (const statement of [
    findStatement(sqliteDialect(), 'acme', asks),
    countStatement(sqliteDialect(), 'acme', where, fields),
  ]) {
    const plan = planOf(statement)
    expect(plan).toMatch(
      /host_field USING (COVERING )?INDEX frontdesk_fields_(text|number) \(account=\? AND field=\? AND (text=\?|number>\?)/,
    )
    expect(plan).not.toMatch(/SCAN (frontdesk|host_field)/)
  }
})

test.each([gold, vip, seats])('negates $fact with one index search for each conversation', (asked) => {
  const where = listCondition({ view: 'all', where: { not: asked } }, 'ana', ['support'])
  const plan = planOf(
    findStatement(sqliteDialect(), 'acme', { where, fields, sort: listSort('newest'), limit: 50 }),
  )
  expect(plan).toMatch(/host_field USING .*INDEX \S+ \(account=\? AND .*conversation=\?/)
  expect(plan).not.toMatch(/SCAN (frontdesk|host_field)|TEMP B-TREE/)
})
