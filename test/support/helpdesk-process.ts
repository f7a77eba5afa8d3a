import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createMailCatcher, type MailCatcher } from 'frontdesk/adapters/smtp'

/** The reference helpdesk as `npm start` runs it: a process of its own, on real ports, with a real directory. */
export interface HelpdeskProcess {
  /** `http://localhost:PORT/` */
  readonly url: string
  readonly smtpPort: number
  /** Where its outgoing mail arrives. It outlives the process, as a mail server would. */
  readonly catcher: MailCatcher
  /** Ends the process without a warning; resolves when it is gone. */
  kill(): Promise<void>
  /** Starts it again on the same data and the same ports; resolves when it answers. */
  start(): Promise<void>
  /** Ends it for good and removes its data. */
  stop(): Promise<void>
}

export const startHelpdesk = async (): Promise<HelpdeskProcess> => {
  await build()
  const catcher = createMailCatcher()
  const [data, { port: mailPort }, port, smtpPort] = await Promise.all([
    mkdtemp(join(tmpdir(), 'frontdesk-test-')),
    catcher.start(),
    freePort(),
    freePort(),
  ])
  const options = { port, 'smtp-port': smtpPort, data, 'mail-to': `127.0.0.1:${mailPort}` }
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])

  let server = await run(args)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
  return {
    url: `http://localhost:${port}/`,
    smtpPort,
    catcher,
    kill: () => end('SIGKILL'),
    start: async () => {
      server = await run(args)
    },
    stop: async () => {
      await end('SIGTERM')
      await catcher.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
}

const example = (path: string): string =>
  fileURLToPath(new URL(`../../examples/helpdesk/${path}`, import.meta.url))

/** The launcher builds what is missing or older than its source. */
const build = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [example('start.mjs'), '--build'])
}

/** Resolves when the server says where it can be found. */
const run = async (args: readonly string[]): Promise<ChildProcess> => {
  const server = spawn(process.execPath, [example('dist/server/main.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const orphaned = (): void => void server.kill('SIGKILL')
  process.once('exit', orphaned)
  server.once('exit', () => process.off('exit', orphaned))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('Ctrl+C stops it')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`Expected the server to start, found exit code ${code}.`)))
  })
  return server
}

/**
 * A free port below those that the system hands out by itself: a port of these could be taken by somebody's outgoing
 * connection while the server is down.
 */
const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
