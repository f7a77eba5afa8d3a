import { fileURLToPath } from 'node:url'
import { isHelpdeskError } from 'frontdesk'
import pino from 'pino'
import { help } from '../start/help.mjs'
import { readOptions, type ServerOptions, UsageError } from './options'
import { type RunningServer, startServer } from './start-server'
import { PortError } from './take-ports'

/** A path in `examples/helpdesk`, relative to the bundle `dist/server/main.js`. */
const home = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2), process.env, home('.data'))
  if (options === undefined) return console.log(help)
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination({ dest: 2, sync: true }))
  const folders = { site: home('site'), inbox: home('dist/inbox'), widget: home('dist/widget') }
  const server = await startServer(options, folders, log)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // A second signal ends the process at once.
    process.once(signal, () => void server.stop().then(() => process.exit(0)))
  }
  console.log(whereToLook(server, options))
  if (server.warning !== undefined) console.warn(server.warning)
}

const whereToLook = (
  { url, smtpPort }: RunningServer,
  { host, mailTo, data, databaseUrl }: ServerOptions,
): string => `
  Site            ${url}
  Inbox           ${url}inbox/
  Outgoing mail   ${mailTo ? `goes to ${mailTo.host}:${mailTo.port}` : `${url}outgoing-mail/`}
  Incoming mail   SMTP ${host}:${smtpPort} for support@acme.example and sales@acme.example
  Data            ${databaseUrl === undefined ? data : `PostgreSQL, files in ${data}`}

  Ctrl+C stops it.
`

main().catch((error: unknown) => {
  const expected =
    error instanceof UsageError || error instanceof PortError || isHelpdeskError(error, 'STORAGE_FAILED')
  console.error(expected ? (error as Error).message : error)
  process.exit(error instanceof UsageError ? 2 : 1)
})
