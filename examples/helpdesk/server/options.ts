import { parseArgs } from 'node:util'

export interface ServerOptions {
  /** 0 takes a free one, as for `smtpPort`. */
  readonly port: number
  readonly smtpPort: number
  readonly host: string
  /** Empties the data directory first. */
  readonly fresh: boolean
  /** Where everything is kept. */
  readonly data: string
  /** The mail server that outgoing mail goes to; mail is caught and shown where it is absent. */
  readonly mailTo?: { readonly host: string; readonly port: number }
  /** PostgreSQL instead of SQLite. */
  readonly databaseUrl?: string
  /** Signs tokens and cookies; made and kept in the data directory where it is absent. */
  readonly secret?: string
}

/** A command line that cannot be carried out, as a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Reads the command line and the environment (`DATABASE_URL`, `SECRET`); `undefined` when help was asked for.
 *
 * @throws UsageError
 */
export const readOptions = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  defaultData: string,
): ServerOptions | undefined => {
  const values = parse(args)
  if (values.help) return undefined
  const { DATABASE_URL: databaseUrl, SECRET: secret } = env
  if (values.fresh && databaseUrl) {
    throw new UsageError(
      '--fresh empties the data directory; a database named by DATABASE_URL is left alone. Use one of them.',
    )
  }
  if (secret && secret.length < 16) {
    throw new UsageError(`Expected SECRET to have at least 16 characters, found ${secret.length}.`)
  }
  return {
    port: portOf('--port', values.port),
    smtpPort: portOf('--smtp-port', values['smtp-port']),
    host: values.host,
    fresh: values.fresh,
    data: values.data ?? defaultData,
    ...(values['mail-to'] !== undefined && { mailTo: mailServer(values['mail-to']) }),
    ...(databaseUrl && { databaseUrl }),
    ...(secret && { secret }),
  }
}

export const help = `npm start -- [options]

  --port PORT            the site, the widget and the inbox (default 3000)
  --smtp-port PORT       where mail for the helpdesk arrives (default 2525)
  --host HOST            the address to listen on (default 127.0.0.1)
  --data DIR             where everything is kept (default examples/helpdesk/.data)
  --fresh                forget what is kept there and begin anew
  --mail-to HOST:PORT    send mail to this server instead of catching it under /outgoing-mail/

  DATABASE_URL           keep the helpdesk in this PostgreSQL database
  SECRET                 signs visitor tokens and sign-ins; made once and kept where it is not given
  LOG_LEVEL              how much is logged: debug, info, warn (default), error`

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        'smtp-port': { type: 'string', default: '2525' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        'mail-to': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

const portOf = (option: string, text: string): number => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535))
    throw new UsageError(`Expected ${option} to be a port from 0 to 65535, found "${text}".`)
  return port
}

const mailServer = (text: string) => {
  const colon = text.lastIndexOf(':')
  if (colon < 1) throw new UsageError(`Expected --mail-to to be HOST:PORT, found "${text}".`)
  return { host: text.slice(0, colon), port: portOf('--mail-to', text.slice(colon + 1)) }
}
