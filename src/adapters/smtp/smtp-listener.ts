import type { SMTPServerSession } from 'smtp-server'
import { SMTPServer } from 'smtp-server'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { isHelpdeskError } from '../../shared/errors'
import { second } from '../../shared/instant'
import { listen } from './listen'
import { isPermanent } from './mail-errors'
import { readSource } from './read-source'

export interface SmtpListener {
  /**
   * Resolves when the listener accepts connections. Rejects with LISTEN_FAILED, which names the port, when the port is
   * in use or not permitted.
   */
  start(): Promise<{ readonly port: number }>
  /** Accepts no further connections, waits at most `stopMs` for mails in progress, and then closes all connections. */
  stop(): Promise<void>
}

export interface SmtpListenerOptions {
  /** The TCP port to listen on. 0 chooses a free port, which `start` returns. */
  readonly port: number
  /** The network address to listen on. @default '127.0.0.1' */
  readonly host?: string
  /** The host name in the SMTP greeting. @default 'localhost' */
  readonly name?: string
  /**
   * Whether mail for this address is accepted. `false` is answered with 550, a rejection with 451; `UNKNOWN_ACCOUNT` is
   * answered with 550 and says so, because a later attempt would fail too.
   */
  accepts(address: string): Promise<boolean>
  /**
   * Receives a mail. The client gets 250 only after this promise resolves, so the mail is always stored by the client
   * or by the host. A rejection is answered with 451 (the client retries later); a rejection with `permanent: true`
   * with 554; `UNKNOWN_ACCOUNT` with 550.
   */
  deliver(source: Uint8Array, envelope: IncomingMail['envelope']): Promise<void>
  /** The largest mail, in bytes. A larger one is answered with 552. @default 26_214_400 */
  readonly maxBytes?: number
  /** More connections are answered with 421. @default 100 */
  readonly maxConnections?: number
  /** The idle timeout of a connection in milliseconds. @default 60_000 */
  readonly idleMs?: number
  /** How long `stop` waits, in milliseconds. @default 10_000 */
  readonly stopMs?: number
  /** The identity for STARTTLS, from the host. Without it STARTTLS is not offered. */
  readonly certificate?: {
    /** The private key, as PEM text. */
    readonly key: string
    /** The certificate, with the chain after it, as PEM text. */
    readonly cert: string
  }
  /** Logs errors. Clients get no details. */
  log?(message: string, error: unknown): void
}

/**
 * Receives mail by SMTP (RFC 5321) for the addresses that `accepts` accepts. It supports no authentication and no
 * relaying.
 */
export const createSmtpListener = (options: SmtpListenerOptions): SmtpListener => {
  const { log = () => {}, stopMs = 10 * second } = options
  const underWay = new Set<Promise<unknown>>()

  const server = new SMTPServer({
    ...options.certificate,
    name: options.name ?? 'localhost',
    size: options.maxBytes ?? 25 * 1024 * 1024,
    maxClients: options.maxConnections ?? 100,
    maxRecipients: 100,
    socketTimeout: options.idleMs ?? 60 * second,
    closeTimeout: stopMs,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: options.certificate === undefined ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    onRcptTo: ({ address }, _session, callback) => {
      answer(admit(address), callback)
    },
    onData: (stream, session, callback) => {
      const mail = readSource(stream).then((source) => {
        if (stream.sizeExceeded) {
          throw reply(552, 'The mail is larger than the limit of this server.')
        }
        return options.deliver(source, envelopeOf(session))
      })
      underWay.add(mail)
      answer(mail, callback)
      const settled = () => underWay.delete(mail)
      mail.then(settled, settled)
    },
  })
  // `start` reports a port that cannot be used.
  server.on('error', (error) => {
    if (server.server.listening) log('A connection failed.', error)
  })

  const admit = async (address: string): Promise<void> => {
    if (!(await options.accepts(address))) {
      throw reply(550, 'This address does not exist here.')
    }
  }

  /** Converts each error into an SMTP reply. Details of the error go only to the log. */
  const answer = (work: Promise<unknown>, callback: (error?: Error | null) => void): void => {
    work.then(
      () => callback(),
      (error: unknown) => {
        if (isReply(error)) {
          return callback(error)
        }
        log('A mail could not be received.', error)
        return callback(replyTo(error))
      },
    )
  }

  const start = async (): Promise<{ readonly port: number }> => ({
    port: await listen(server.server, options.port, options.host ?? '127.0.0.1'),
  })

  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(resolve))
    await Promise.race([Promise.allSettled(underWay), closed])
    // The callbacks that write the last answers run after the mails.
    await new Promise((resolve) => setImmediate(resolve))
    for (const connection of server.connections) {
      connection.send(421, 'The server is stopping.')
      connection.close()
    }
    await closed
  }

  return { start, stop }
}

const envelopeOf = ({ envelope }: SMTPServerSession): IncomingMail['envelope'] => ({
  from: envelope.mailFrom === false ? null : envelope.mailFrom.address || null,
  to: envelope.rcptTo.map(({ address }) => address),
})

type Reply = Error & { readonly responseCode: number }

const reply = (responseCode: number, message: string): Reply =>
  Object.assign(new Error(message), { responseCode })

/** The answer to a failure of the host. */
const replyTo = (error: unknown): Reply => {
  if (isHelpdeskError(error, 'UNKNOWN_ACCOUNT'))
    return reply(550, 'The account of this address does not exist.')
  if (isPermanent(error)) return reply(554, 'The mail was refused.')
  return reply(451, 'The mail cannot be accepted at the moment; try again later.')
}

const isReply = (error: unknown): error is Reply => error instanceof Error && 'responseCode' in error
