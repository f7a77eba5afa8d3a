import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import type { ServerOptions } from '../../examples/helpdesk/server/options'
import { type RunningServer, startServer } from '../../examples/helpdesk/server/start-server'

/**
 * The example helpdesk with its demo account, on free ports. Without `data` it lives in a directory that goes when it
 * stops. `dist/inbox` and `dist/widget` are served as they were built last.
 */
export const startHelpdesk = async (options: Partial<ServerOptions> = {}): Promise<RunningServer> => {
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'helpdesk-')))
  const forget = async (): Promise<void> => {
    if (options.data === undefined) await rm(data, { recursive: true })
  }
  try {
    const server = await startServer(
      { port: 0, smtpPort: 0, host: '127.0.0.1', fresh: false, ...options, data },
      { site: example('site'), inbox: example('dist/inbox'), widget: example('dist/widget') },
      pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    )
    return { ...server, stop: () => server.stop().then(forget) }
  } catch (error) {
    await forget()
    throw error
  }
}

const example = (path: string): string =>
  fileURLToPath(new URL(`../../examples/helpdesk/${path}`, import.meta.url))
