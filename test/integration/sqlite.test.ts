import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Libsql from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { createSqliteStorage, type SqliteDatabase } from '../../src/adapters/sqlite'
import { emptyPlan } from '../../src/shared/plan'
import { outboxContract, storageContract } from '../../src/testing'

const directory = mkdtempSync(join(tmpdir(), 'frontdesk-sqlite-'))
let databases = 0
const freshFile = () => {
  databases += 1
  return join(directory, `${databases}.db`)
}
const make = () => createSqliteStorage({ filename: freshFile() })
const openAgain = () => createSqliteStorage({ filename: join(directory, `${databases}.db`) })

afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('sqlite storage', () => storageContract(test, make, openAgain))
describe('sqlite outbox', () => outboxContract(test, make))

const note = (id: string, value = {}) => ({ ...emptyPlan, puts: [{ kind: 'note', id, value }] })

/** The shape of Node's own `node:sqlite`: no `reader`, and errors with a number. */
const asNodeSqlite = (database: Libsql.Database): SqliteDatabase => {
  const translated = <Result>(work: () => Result): Result => {
    try {
      return work()
    } catch (error) {
      const { rawCode } = error as { rawCode?: number }
      throw Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR', errcode: rawCode })
    }
  }
  return {
    exec: (sql) => translated(() => database.exec(sql)),
    close: () => database.close(),
    prepare: (sql) => {
      const statement = database.prepare(sql)
      return {
        all: (...parameters) => translated(() => statement.all(...parameters)),
        run: (...parameters) => translated(() => statement.run(...parameters)),
      }
    },
  }
}

describe('sqlite', () => {
  test('keeps what was committed for the next process', async () => {
    const filename = freshFile()
    const first = await createSqliteStorage({ filename })
    expect(first.capabilities).toEqual({ durable: true, shared: true })
    await first.commit('acme', note('n', { kept: true }))
    await first.close()
    const second = await createSqliteStorage({ filename })
    expect(await second.read('acme', [{ kind: 'note', id: 'n' }])).toEqual([
      { kind: 'note', id: 'n', version: 1, value: { kept: true } },
    ])
    await second.close()
  })

  test('says that nothing in memory lasts', async () => {
    const store = await createSqliteStorage({ filename: ':memory:' })
    expect(store.capabilities).toEqual({ durable: false, shared: false })
    await store.close()
  })

  test('sets a handle of the host to WAL and synchronous FULL, and leaves it open', async () => {
    const database = new Libsql(freshFile())
    const store = await createSqliteStorage({ database })
    await store.close()
    expect(database.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }])
    expect(database.prepare('pragma synchronous').all()).toEqual([{ synchronous: 2 }])
    database.close()
  })

  test('waits for the commit of another process', async () => {
    const filename = freshFile()
    const store = await createSqliteStorage({ filename })
    const other = promisify(execFile)(process.execPath, ['-e', holdingTheLock, filename])
    await new Promise((resolve) => other.child.stdout?.once('data', resolve))
    await store.commit('acme', note('n'))
    await other
    expect((await store.list('acme', 'note')).map(({ id }) => id)).toEqual(['from-another', 'n'])
    await store.close()
  })

  test.each(['libsql', 'node:sqlite'])('refuses a commit that cannot wait any longer (%s)', async (shape) => {
    const filename = freshFile()
    const database = new Libsql(filename)
    const store = await createSqliteStorage({
      database: shape === 'libsql' ? database : asNodeSqlite(database),
    })
    database.exec('pragma busy_timeout = 20')
    const other = new Libsql(filename)
    other.exec('begin immediate')
    await expect(store.commit('acme', note('n'))).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await store.list('acme', 'note')).toEqual([])
    other.exec('rollback')
    await store.commit('acme', note('n'))
    other.close()
    database.close()
  })

  test('refuses a database that a newer version has used', async () => {
    const database = new Libsql(freshFile())
    await createSqliteStorage({ database })
    database.exec('update frontdesk_schema set version = 99')
    await expect(createSqliteStorage({ database })).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
    database.close()
  })

  test('tells what is wrong with a file', async () => {
    const filename = join(directory, 'no', 'such', 'directory', 'a.db')
    await expect(createSqliteStorage({ filename })).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
  })

  test('keeps at most its last statements, and still answers', async () => {
    const store = await make()
    const sort = { field: 'createdAt', direction: 'ascending' } as const
    for (let width = 1; width <= 300; width += 1) {
      const value = Array.from({ length: width }, (_, index) => `i${index}`)
      expect(
        await store.find('acme', { where: { fact: 'inboxId', operator: 'in', value }, sort, limit: 1 }),
      ).toEqual([])
    }
    await store.commit('acme', note('n'))
    expect((await store.list('acme', 'note')).length).toBe(1)
    await store.close()
  })
})

const holdingTheLock = `
  const database = new (require('libsql'))(process.argv[1])
  database.exec('begin immediate')
  database.exec("insert into frontdesk_records values ('acme', 'note', 'from-another', 1, '{}')")
  console.log('holding')
  setTimeout(() => { database.exec('commit'); database.close() }, 300)
`
