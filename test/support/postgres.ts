import { execFile, spawn } from 'node:child_process'
import { mkdtemp, open, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { postgresBinaries } from './postgres-binaries'

export interface RunningPostgres {
  readonly url: string
  stop(): Promise<void>
}

/**
 * A PostgreSQL server for tests: the one that `DATABASE_URL` names, else one started from the machine's binaries, else
 * one from the npm package. `FRONTDESK_POSTGRES=embedded` skips the machine's. A started server ends and its files go
 * with the process that asked for it, also when that process is killed.
 */
export const startPostgres = async (): Promise<RunningPostgres> => {
  const given = process.env['DATABASE_URL']
  if (given) return { url: given, stop: async () => {} }
  const home = await mkdtemp(join(tmpdir(), 'frontdesk-postgres-'))
  const binaries = await postgresBinaries(home)
  if (asUser) await run('chown', ['-R', `${asUser.uid}:${asUser.gid}`, home])
  await createCluster(binaries, home)
  const port = await freePort()
  const stop = await serve(binaries, home, port)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  try {
    await untilReady(url)
  } catch (cause) {
    const log = await readFile(join(home, 'log'), 'utf8')
    await stop()
    throw new Error(`Expected PostgreSQL to start from ${binaries}, found in its log: ${log}`, { cause })
  }
  return { url, stop }
}

const run = promisify(execFile)

/** PostgreSQL refuses to run as root, so root lends it the user nobody. */
const asUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined
const surroundings = (home: string) => ({ ...asUser, cwd: home, env: { PATH: '/usr/bin:/bin' } })

/** Texts are ordered by a language, as on most servers: a store that leans on the order of bytes fails here. */
const createCluster = async (binaries: string, home: string): Promise<void> => {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und']
  const args = ['--pgdata=data', '--username=postgres', '--auth=trust', '--no-sync', ...locale]
  await run(join(binaries, 'initdb'), args, surroundings(home))
}

/** The guard waits for the end of its input, which comes when this process closes it or is gone. */
const guard = '"$@" & read -r _; kill -INT $!; wait $!; rm -rf "$PWD"'

/** Starts the server without waits for the disk, since its data ends with it, and returns what ends it. */
const serve = async (binaries: string, home: string, port: number): Promise<() => Promise<void>> => {
  const log = await open(join(home, 'log'), 'w')
  const server = [join(binaries, 'postgres'), '-D', 'data', '-p', String(port), '-k', home]
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off']
  const child = spawn('/bin/sh', ['-c', guard, 'guard', ...server, ...settings], {
    ...surroundings(home),
    detached: true,
    stdio: ['pipe', log.fd, log.fd],
  })
  await log.close()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return () => {
    child.stdin?.end()
    return ended
  }
}

const untilReady = async (url: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      return await client.end()
    } catch (error) {
      if (attempt === 150) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
