import Libsql from 'libsql'
import { expect, test } from 'vitest'
import { migrations } from '../../src/adapters/sql/migrations'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import { textDigest } from '../../src/shared/digest'
import { emptyPlan } from '../../src/shared/plan'

/** Of each step that was released, as it was then: databases exist that were made by it. */
const released = [
  '699d5318d28460fd151db9876b93a61b6e8a18c2769f4f30d3b90a3c652aad84',
  '6460d91eae66925f2dd6cb968475137a4410149840659b4c0cf46980a4b58123',
  '3bccbbded699e4b7237bbea421c5ea2ca335bb700487ad53e7c897dd3d3b34d8',
  '2a6f61f2bae8f1219095864c5c762ca0634a5efd4b5447aa0211075d0ddb48b3',
]

test('a step that was released is never changed', () => {
  const digests = migrations.map((migration) => textDigest(migration('text').join('\n').replace(/\s+/g, ' ')))
  expect(digests).toEqual(released)
})

test('a database of the first schema is migrated to the newest with its data', async () => {
  const database = new Libsql(':memory:')
  const [first] = migrations
  database.exec('create table frontdesk_schema (id bigint primary key, version bigint not null)')
  database.exec('insert into frontdesk_schema values (1, 1)')
  for (const statement of first?.('text') ?? []) database.exec(statement)
  database.exec(`insert into frontdesk_conversations (account, id, version, value, "inboxId", "lastMessageAt")
    values ('acme', 'c', 3, '{"id":"c","inboxId":"support"}', 'support', 7)`)
  database.exec(`insert into frontdesk_effects values
    ('acme', 'sent', 'send', '', 1, null, 'done', 2, '"a@b.example was busy"'),
    ('acme', 'given-up', 'send', '{}', 1, null, 'dead', 2, '"no"')`)
  const store = await createSqliteStorage({ database })
  const where = { fact: 'erasedAt', operator: 'isNotSet', value: true }
  const sort = { field: 'lastMessageAt', direction: 'ascending' } as const
  expect((await store.find('acme', { where, sort, limit: 1 })).map(({ version }) => version)).toEqual([3])
  const fields = { plan: 'text' } as const
  const gold = { fact: 'fields.plan', operator: 'equal', value: 'gold' }
  expect(await store.count('acme', { not: gold }, fields)).toBe(1)
  const value = { id: 'c', inboxId: 'support', fields: { plan: 'gold' } }
  await store.commit('acme', {
    ...emptyPlan,
    guards: [{ kind: 'conversation', id: 'c', version: 3 }],
    puts: [{ kind: 'conversation', id: 'c', value }],
  })
  expect(await store.count('acme', gold, fields)).toBe(1)
  expect((await store.unfinished('acme')).map(({ id, error, since }) => [id, error, since])).toEqual([
    ['given-up', 'no', 1],
  ])
  expect(JSON.stringify(database.prepare('select * from frontdesk_effects').all())).not.toContain('busy')
  database.close()
})
