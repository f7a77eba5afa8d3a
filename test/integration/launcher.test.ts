import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ConversationList } from '../../examples/helpdesk/api'

const launcher = fileURLToPath(new URL('../../examples/helpdesk/start.mjs', import.meta.url))

let data = ''
const running = new Set<ChildProcess>()

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'frontdesk-launcher-'))
})
afterEach(async () => {
  await Promise.all([...running].map(stop))
  await rm(data, { recursive: true, force: true })
})

describe('npm start', () => {
  test('is ready within seconds when everything is built, and keeps its data', {
    timeout: 180_000,
  }, async () => {
    // The first start installs and builds whatever is missing, which takes as long as it takes.
    const first = await start()
    expect(first.said).toContain('SMTP 127.0.0.1:')
    const { rows } = await conversations(first.url)
    expect(rows.length).toBeGreaterThan(0)
    const mine = rows.find(({ preview }) => preview !== '')
    await close(first.url, mine?.id ?? '')
    await stop(first.process)

    const startedAt = Date.now()
    const second = await start()
    const ready = Date.now() - startedAt
    console.info(`a second start is ready after ${ready} ms`)
    expect(ready).toBeLessThan(15_000)
    expect(second.said).not.toContain('Building')
    const kept = await conversations(second.url)
    expect(kept.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).filter((id) => id !== mine?.id))
    await stop(second.process)

    const fresh = await start('--fresh')
    expect((await conversations(fresh.url)).rows).toHaveLength(rows.length)
  })

  test.for(['--port', '--smtp-port'])('says in a sentence that the %s is taken', async (option) => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const { code, said } = await run('--port', '0', '--smtp-port', '0', option, String(port))
    other.close()
    expect(said).toBe(
      `Port ${port} of 127.0.0.1 is used by another program. Choose another with ${option} PORT.\n`,
    )
    expect(code).toBe(1)
  })

  test('says in a sentence what it does not understand', async () => {
    const { code, said } = await run('--port', 'harbour')
    expect(said).toContain('Expected --port to be a port from 0 to 65535, found "harbour".')
    expect(code).toBe(2)
  })

  test('ends by itself when it is asked to', async () => {
    const { process: started } = await start()
    const ended = once(started, 'exit')
    started.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  })
})

/** Resolves when it says where it can be found. */
const start = async (...options: readonly string[]) => {
  const started = launch('--port', '0', '--smtp-port', '0', ...options)
  const said = await new Promise<string>((resolve, reject) => {
    let text = ''
    started.stdout?.on('data', (part: Buffer) => {
      text += part.toString()
      if (text.includes('Ctrl+C stops it')) resolve(text)
    })
    started.once('exit', (code) => reject(new Error(`Expected a server, found exit code ${code}: ${text}`)))
  })
  return { process: started, said, url: /Site\s+(\S+)/.exec(said)?.[1] ?? '' }
}

/** Runs it to its end; `said` is what it complained about. */
const run = async (...options: readonly string[]) => {
  const started = launch(...options)
  let said = ''
  started.stderr?.on('data', (part: Buffer) => {
    said += part.toString()
  })
  const [code] = (await once(started, 'close')) as [number | null]
  return { code, said }
}

const launch = (...options: readonly string[]): ChildProcess => {
  const started = spawn(process.execPath, [launcher, '--data', data, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(started)
  started.once('exit', () => running.delete(started))
  return started
}

const stop = async (started: ChildProcess): Promise<void> => {
  if (started.exitCode !== null || started.signalCode !== null) return
  const ended = once(started, 'exit')
  started.kill('SIGTERM')
  await ended
}

const conversations = async (url: string): Promise<ConversationList> =>
  (await ask(url, 'api/conversations?inbox=support')).json() as Promise<ConversationList>

const close = async (url: string, id: string): Promise<void> => {
  expect((await ask(url, `api/conversations/${id}/close`, { commandId: 'close' })).status).toBe(200)
}

/** Asks in Ana's name. */
const ask = async (url: string, path: string, body?: object): Promise<Response> => {
  const signedIn = await fetch(`${url}api/sign-in`, post({ userId: 'ana' }))
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return fetch(`${url}${path}`, {
    ...(body && post(body, { cookie })),
    ...(!body && { headers: { cookie } }),
  })
}

const post = (body: object, headers: Readonly<Record<string, string>> = {}) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

describe('npm start -- --help', () => {
  test('answers in a clone in which nothing is installed or built', async () => {
    const clone = join(data, 'examples/helpdesk')
    await cp(join(launcher, '..'), clone, {
      recursive: true,
      filter: (path) => !/node_modules|dist|\.data/.test(path.slice(join(launcher, '..').length)),
    })
    const { stdout } = await promisify(execFile)(process.execPath, [join(clone, 'start.mjs'), '--help'])
    expect(stdout).toContain('--fresh')
    expect(await readdir(data)).toEqual(['examples'])
    expect(await readdir(clone)).not.toContain('dist')
  })
})

describe('npm start -- --build', () => {
  test('repeats a build that was interrupted, and no other', { timeout: 300_000 }, async () => {
    const build = async () => (await promisify(execFile)(process.execPath, [launcher, '--build'])).stdout
    await build()
    expect(await build()).toBe('')
    await writeFile(join(launcher, '../dist/.building-server'), '')
    expect(await build()).toMatch(/^Building: server\.\n {2}built the server: [\d.]+ s\n$/)
    expect(await build()).toBe('')
  })
})
