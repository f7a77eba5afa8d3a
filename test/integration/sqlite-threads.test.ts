import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'
import { afterAll, expect, test } from 'vitest'
import { createSqliteStorage } from '../../src/adapters/sqlite'
import { emptyPlan } from '../../src/shared/plan'

const directory = mkdtempSync(join(tmpdir(), 'frontdesk-sqlite-threads-'))
let files = 0
const freshFile = () => {
  files += 1
  return join(directory, `${files}.db`)
}
afterAll(() => rmSync(directory, { recursive: true, force: true }))

const note = (id: string, value = {}) => ({ ...emptyPlan, puts: [{ kind: 'note', id, value }] })
const ids = async (store: Awaited<ReturnType<typeof createSqliteStorage>>) =>
  (await store.list('acme', 'note')).map(({ id }) => id)

/** Another process that holds the write lock until its input ends. */
const holdLock = async (filename: string): Promise<{ release(): Promise<void> }> => {
  const other: ChildProcess = spawn(process.execPath, ['-e', holding, filename], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(other.stdout as NonNullable<typeof other.stdout>, 'data')
  return {
    release: async () => {
      other.stdin?.end()
      await once(other, 'exit')
    },
  }
}

const holding = `
  const database = new (require('libsql'))(process.argv[1])
  database.exec('begin immediate')
  database.exec("insert into frontdesk_records values ('acme', 'note', 'from-another', 1, '{}')")
  console.log('holding')
  process.stdin.resume().on('end', () => { database.exec('commit'); database.close() })
`

test('runs timers and answers reads while another process holds the write lock', async () => {
  const store = await createSqliteStorage({ filename: freshFile() })
  await store.commit('acme', note('before'))
  const other = await holdLock(join(directory, `${files}.db`))
  let committed = 0
  const commits = ['a', 'b', 'c'].map((id) =>
    store.commit('acme', note(id)).then(() => {
      committed += 1
    }),
  )
  // Each of these would wait for the lock if SQLite ran in this thread.
  for (let tick = 0; tick < 100; tick += 1) {
    await pass(10)
    expect(await ids(store)).toEqual(['before'])
  }
  expect(committed).toBe(0)
  await other.release()
  await Promise.all(commits)
  expect(await ids(store)).toEqual(['a', 'b', 'before', 'c', 'from-another'])
  await store.close()
})

test('refuses a commit after five seconds of waiting, and the next one succeeds', async () => {
  const store = await createSqliteStorage({ filename: freshFile() })
  const other = await holdLock(join(directory, `${files}.db`))
  await expect(store.commit('acme', note('a'))).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  await expect(
    store.settle({ account: 'acme', id: 'e', attempt: 1 }, { outcome: 'done' }),
  ).rejects.toMatchObject({ code: 'VERSION_CONFLICT' })
  await other.release()
  await store.commit('acme', note('b'))
  expect(await ids(store)).toEqual(['b', 'from-another'])
  await store.close()
})

test('answers reads while a commit of its own waits, in the order of the commits', async () => {
  const store = await createSqliteStorage({ filename: freshFile() })
  const seen: string[][] = []
  const commits = Array.from({ length: 50 }, (_, index) =>
    store
      .commit('acme', note(String(index).padStart(2, '0')))
      .then(async () => seen.push((await ids(store)).slice(0, index + 1))),
  )
  await Promise.all(commits)
  const all = Array.from({ length: 50 }, (_, index) => String(index).padStart(2, '0'))
  expect([...seen].sort((a, b) => a.length - b.length)).toEqual(
    all.map((_, index) => all.slice(0, index + 1)),
  )
  await store.close()
})

test('says that its thread has failed, keeps nothing of the open commit, and starts another one', async () => {
  const threads: Worker[] = []
  const remember = (worker: Worker): void => void threads.push(worker)
  process.on('worker', remember)
  try {
    const store = await createSqliteStorage({ filename: freshFile() })
    await store.commit('acme', note('before'))
    const puts = Array.from({ length: 500 }, (_, index) => ({ kind: 'note', id: `n${index}`, value: {} }))
    const failed = store.commit('acme', { ...emptyPlan, puts })
    await pass(1)
    await Promise.all(threads.map((thread) => thread.terminate()))
    await expect(failed).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
      message: expect.stringContaining('The thread of SQLite has ended'),
    })
    expect(await ids(store)).toEqual(['before'])
    await store.commit('acme', note('after'))
    expect(await ids(store)).toEqual(['after', 'before'])
    await Promise.all(threads.map((thread) => thread.terminate()))
    expect(await ids(store)).toEqual(['after', 'before'])
    await store.close()
  } finally {
    process.off('worker', remember)
  }
})

test('ends its threads when it is closed, after the commits before, and refuses later calls', async () => {
  const threads: Promise<unknown>[] = []
  const remember = (worker: Worker): void => void threads.push(once(worker, 'exit'))
  process.on('worker', remember)
  const filename = freshFile()
  const store = await createSqliteStorage({ filename })
  const commit = store.commit('acme', note('last'))
  await Promise.all([store.close(), store.close()])
  await commit
  expect(await Promise.all(threads)).toEqual(threads.map(() => [0]))
  process.off('worker', remember)
  await expect(store.list('acme', 'note')).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
  await expect(store.commit('acme', note('n'))).rejects.toMatchObject({ code: 'STORAGE_FAILED' })
  const again = await createSqliteStorage({ filename })
  expect(await ids(again)).toEqual(['last'])
  await again.close()
})

test('creates its files for their owner only', async () => {
  const filename = freshFile()
  const store = await createSqliteStorage({ filename })
  await store.commit('acme', note('n'))
  for (const name of [filename, `${filename}-wal`, `${filename}-shm`])
    expect(statSync(name).mode & 0o777).toBe(0o600)
  await store.close()
})

test('opens a file with the SQLite of Node, where Node has one', async () => {
  const opening = createSqliteStorage({ filename: freshFile(), driver: 'node:sqlite' })
  if (process.getBuiltinModule?.('node:sqlite') === undefined) {
    await expect(opening).rejects.toMatchObject({
      code: 'STORAGE_FAILED',
      message: expect.stringContaining('with the package node:sqlite'),
    })
    return
  }
  const store = await opening
  await store.commit('acme', note('n', { kept: true }))
  expect(await store.read('acme', [{ kind: 'note', id: 'n' }])).toMatchObject([{ value: { kept: true } }])
  await store.close()
})
