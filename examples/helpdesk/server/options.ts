import { parseArgs } from 'node:util'

export interface ServerOptions {
  /** 0 chooses a free port, also for `smtpPort`. */
  readonly port: number
  readonly smtpPort: number
  readonly host: string
  /** Empties the data directory at the start. */
  readonly fresh: boolean
  /** The data directory. */
  readonly data: string
  /** The server for outgoing mail. Without it, mail is stored and shown. */
  readonly mailTo?: { readonly host: string; readonly port: number }
  /** Uses PostgreSQL instead of SQLite. */
  readonly databaseUrl?: string
  /** Signs tokens and cookies. By default it is generated once and stored in the data directory. */
  readonly secret?: string
}

/** An error in the command line, as a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Reads the command line and the environment (`DATABASE_URL`, `SECRET`). Returns `undefined` for `--help`.
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
      '--fresh empties only the data directory, not the database of DATABASE_URL. Use only one of them.',
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
