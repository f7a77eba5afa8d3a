import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDataDirectory } from '../../examples/helpdesk/server/data-directory'
import { startHelpdesk } from '../support/start-helpdesk'

let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'frontdesk-data-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const alone = { fresh: false, shared: false }
const fresh = { ...alone, fresh: true }
const shared = { ...alone, shared: true }

describe('a data directory', () => {
  test('is used by one server, which the refusal names, and is left as it is', async () => {
    const first = await openDataDirectory(data, alone)
    await writeFile(first.database, 'of the first')
    for (const options of [alone, fresh, shared]) {
      await expect(openDataDirectory(data, options)).rejects.toThrow(
        `The data directory ${data} is used by another server (process ${process.pid}). Stop it, or choose another directory with --data DIR.`,
      )
    }
    expect(await readFile(first.database, 'utf8')).toBe('of the first')
    first.release()
    ;(await openDataDirectory(data, alone)).release()
  })

  test('is refused while another process has it, and taken over when that was killed', async () => {
    const other = spawn(process.execPath, ['-e', holding, join(data, 'lock.sqlite')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    await once(other.stdout, 'data')
    await writeFile(join(data, 'server.pid'), `${other.pid}\n`)
    await expect(openDataDirectory(data, fresh)).rejects.toThrow(`(process ${other.pid})`)
    other.kill('SIGKILL')
    await once(other, 'exit')
    ;(await openDataDirectory(data, alone)).release()
  })

  test('is shared by servers whose database is elsewhere, and by no other', async () => {
    const servers = [await openDataDirectory(data, shared), await openDataDirectory(data, shared)]
    expect(servers[0]?.secret).toBe(servers[1]?.secret)
    await expect(openDataDirectory(data, alone)).rejects.toThrow('is used by another server')
    for (const server of servers) server.release()
    ;(await openDataDirectory(data, alone)).release()
  })

  test('is for the user of the process only, also the files of earlier versions', async () => {
    const made = await openDataDirectory(join(data, 'new'), alone)
    expect(made.warning).toBeUndefined()
    await made.complete()
    made.release()
    expect(await modes(join(data, 'new'))).toEqual({
      '.': '700',
      'lock.sqlite': '600',
      secret: '600',
      'server.pid': '600',
    })

    await chmod(data, 0o755)
    await writeFile(join(data, 'frontdesk-data.txt'), '')
    await writeFile(join(data, 'helpdesk.sqlite'), '', { mode: 0o644 })
    await mkdir(join(data, 'files'), { mode: 0o755 })
    const old = await openDataDirectory(data, alone)
    old.release()
    expect(await modes(data)).toMatchObject({ '.': '755', 'helpdesk.sqlite': '600', files: '700' })
    expect(old.warning).toBe(
      `Other users of this machine can open ${data} (mode 755). To keep them out: chmod 700 ${data}`,
    )
  })

  test('is emptied when its first start was interrupted, and never later', async () => {
    const first = await openDataDirectory(data, alone)
    await writeFile(first.database, 'half')
    first.release()
    const second = await openDataDirectory(data, alone)
    expect(await readdir(data)).not.toContain('helpdesk.sqlite')
    expect(second.secret).not.toBe(first.secret)
    await writeFile(second.database, 'whole')
    await second.complete()
    second.release()
    const third = await openDataDirectory(data, alone)
    expect(await readFile(third.database, 'utf8')).toBe('whole')
    third.release()
  })
})

describe('a server', () => {
  test('refuses a directory in use with --fresh, and the other server goes on', {
    timeout: 120_000,
  }, async () => {
    const first = await startHelpdesk({ data })
    const { rows } = await first.account.agent('ana').conversations.list({ view: 'all' })
    await expect(startHelpdesk({ data, fresh: true })).rejects.toThrow('is used by another server')
    const again = await first.account.agent('ana').conversations.list({ view: 'all' })
    expect(again.rows).toEqual(rows)
    const files = await modes(data)
    expect(files).toMatchObject({ 'helpdesk.sqlite': '600', 'helpdesk.sqlite-wal': '600', files: '700' })
    const stored = await readdir(join(data, 'files'), { recursive: true })
    for (const name of stored) {
      const { mode } = await stat(join(data, 'files', name))
      expect(mode & 0o077).toBe(0)
    }
    expect(stored.length).toBeGreaterThan(3)
    await first.stop()
  })

  test('starts again after a kill at any moment of its first start', { timeout: 300_000 }, async () => {
    const server = join(import.meta.dirname, '../../examples/helpdesk/dist/server/main.js')
    await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, '../../examples/helpdesk/start.mjs'),
      '--build',
    ])
    const args = [server, '--port', '0', '--smtp-port', '0', '--data', data]
    for (const file of ['secret', 'helpdesk.sqlite', 'helpdesk.sqlite-wal', 'files']) {
      const killed = spawn(process.execPath, args, { stdio: 'ignore' })
      const gone = once(killed, 'exit')
      await expect.poll(() => readdir(data), { timeout: 30_000, interval: 1 }).toContain(file)
      killed.kill('SIGKILL')
      await gone
    }
    const whole = await startHelpdesk({ data })
    const { rows } = await whole.account.agent('ana').conversations.list({ view: 'all' })
    await whole.stop()
    const expected = await startHelpdesk()
    const undisturbed = await expected.account.agent('ana').conversations.list({ view: 'all' })
    await expected.stop()
    expect(rows.length).toBe(undisturbed.rows.length)
  })
})

const holding = `
  const database = new (require('libsql'))(process.argv[1])
  database.exec('begin exclusive')
  console.log('holding')
  process.stdin.resume()
`

const modes = async (directory: string): Promise<Record<string, string>> => {
  const found: Record<string, string> = {}
  for (const name of ['.', ...(await readdir(directory))]) {
    if (name === 'frontdesk-data.txt') continue
    found[name] = ((await stat(join(directory, name))).mode & 0o777).toString(8)
  }
  return found
}
