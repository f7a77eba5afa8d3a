import type { SMTPServerSession } from 'smtp-server'
import { SMTPServer } from 'smtp-server'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import { second } from '../../shared/instant'
import { listen } from './listen'
import { isPermanent } from './mail-errors'
import { readSource } from './read-source'

export interface SmtpListener {
  /** Resolves once mail can arrive; rejects with LISTEN_FAILED, naming the port, when it is taken or not allowed. */
  start(): Promise<{ readonly port: number }>
  /** Takes no further connection, waits for mails under way to be answered (at most `stopMs`), and ends the rest. */
  stop(): Promise<void>
}

export interface SmtpListenerOptions {
  /** 0 takes a free one, which `start` returns. */
  readonly port: number
  /** @default '127.0.0.1' */
  readonly host?: string
  /** The name to greet with. @default 'localhost' */
  readonly name?: string
  /** Whether mail for this address is taken. No is answered with 550, a rejection with 451. */
  accepts(address: string): Promise<boolean>
  /**
   * Takes a mail over. The client hears 250 only after this has resolved, so a mail is always kept on one of the two
   * sides. A rejection is answered with 451 (the client tries again later), one with `permanent: true` with 554.
   */
  deliver(source: Uint8Array, envelope: IncomingMail['envelope']): Promise<void>
  /** A larger mail is answered with 552. @default 26_214_400 */
  readonly maxBytes?: number
  /** Further connections are answered with 421. @default 100 */
  readonly maxConnections?: number
  /** Milliseconds a client may be silent. @default 60_000 */
  readonly idleMs?: number
  /** Milliseconds. @default 10_000 */
  readonly stopMs?: number
  /** PEM texts. STARTTLS is offered only with them. */
  readonly certificate?: { readonly key: string; readonly cert: string }
  /** Hears what went wrong; clients are told no details. */
  log?(message: string, error: unknown): void
}

/** Receives mail by SMTP (RFC 5321) for the addresses that `accepts` names. There is no authentication and no relaying. */
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
          throw reply(552, 'The mail is larger than is taken here.')
        }
        return options.deliver(source, envelopeOf(session))
      })
      underWay.add(mail)
      answer(mail, callback)
      const settled = () => underWay.delete(mail)
      mail.then(settled, settled)
    },
  })
  // A port that cannot be listened on is told by `start`.
  server.on('error', (error) => {
    if (server.server.listening) log('A connection failed.', error)
  })

  const admit = async (address: string): Promise<void> => {
    if (!(await options.accepts(address))) {
      throw reply(550, 'There is no such address here.')
    }
  }

  /** Any error that is no reply yet becomes one, and stays on this side of the wire. */
  const answer = (work: Promise<unknown>, callback: (error?: Error | null) => void): void => {
    work.then(
      () => callback(),
      (error: unknown) => {
        if (isReply(error)) {
          return callback(error)
        }
        log('A mail could not be taken.', error)
        return callback(
          isPermanent(error)
            ? reply(554, 'The mail is not taken.')
            : reply(451, 'The mail cannot be taken at the moment, try again later.'),
        )
      },
    )
  }

  const start = async (): Promise<{ readonly port: number }> => ({
    port: await listen(server.server, options.port, options.host ?? '127.0.0.1'),
  })

  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(resolve))
    await Promise.race([Promise.allSettled(underWay), closed])
    // The last answers are written by callbacks that follow the mails.
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

const isReply = (error: unknown): error is Reply => error instanceof Error && 'responseCode' in error
