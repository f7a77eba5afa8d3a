import PostalMime from 'postal-mime'
import type { IncomingMail, MailHeader } from '../../inbox/mail/incoming-mail'
import { permanentMailError } from './mail-errors'
import { createSmtpListener } from './smtp-listener'

/** A mail that the catcher received. */
export interface CaughtMail {
  /** The sender and the recipients of the SMTP dialogue, as the client sent them. */
  readonly envelope: IncomingMail['envelope']
  /** In order. Names are in lower case; values are unfolded and otherwise unchanged. */
  readonly headers: readonly MailHeader[]
  /** The decoded header Subject; empty when it is absent. */
  readonly subject: string
  /** The decoded plain text; empty when the mail has none. */
  readonly text: string
  /** The decoded HTML part, unchanged. @default the mail has none */
  readonly html?: string
  /** The bytes as they were received. */
  readonly source: Uint8Array
}

/** A running mail server for tests. */
export interface MailCatcher {
  /**
   * Resolves with the port when the server accepts connections. Rejects with LISTEN_FAILED as `SmtpListener.start`.
   */
  start(): Promise<{ readonly port: number }>
  /** Closes the server as `SmtpListener.stop`. The received mails stay readable. */
  stop(): Promise<void>
  /** All received mails, oldest first. */
  mails(): readonly CaughtMail[]
  /**
   * The first mail that matches, received already or later. Rejects after `ms` milliseconds and names the subjects that
   * were received.
   */
  waitFor(matches: (mail: CaughtMail) => boolean, ms?: number): Promise<CaughtMail>
  /** Answers the next mails with 451 (`temporary`) or 554 (`permanent`), and does not keep them. */
  refuseNext(kind: 'temporary' | 'permanent', count?: number): void
  /** Forgets all received mails. */
  clear(): void
}

export interface MailCatcherOptions {
  /** The TCP port to listen on. @default 0, for a free port */
  readonly port?: number
  /** The network address to listen on. @default '127.0.0.1' */
  readonly host?: string
}

/**
 * A mail server for tests and demonstrations. It accepts mail for every address, delivers none, and shows all of it.
 */
export const createMailCatcher = ({ port = 0, host }: MailCatcherOptions = {}): MailCatcher => {
  let caught: CaughtMail[] = []
  let refusals: ('temporary' | 'permanent')[] = []
  const watchers = new Set<(mail: CaughtMail) => void>()

  const listener = createSmtpListener({
    port,
    ...(host !== undefined && { host }),
    name: 'catcher',
    accepts: async () => true,
    deliver: async (source, envelope) => {
      const refusal = refusals.shift()
      if (refusal !== undefined) {
        throw refusal === 'permanent'
          ? permanentMailError('Refused, as asked.')
          : new Error('Refused, as asked.')
      }
      const mail = await readCaught(source, envelope)
      caught.push(mail)
      for (const watcher of watchers) {
        watcher(mail)
      }
    },
  })

  return {
    start: listener.start,
    stop: listener.stop,
    mails: () => [...caught],
    waitFor: async (matches, ms = 5_000) =>
      caught.find(matches) ??
      new Promise((resolve, reject) => {
        const end = () => {
          watchers.delete(watcher)
          clearTimeout(timer)
        }
        const watcher = (mail: CaughtMail) => {
          if (matches(mail)) {
            end()
            resolve(mail)
          }
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error(`Expected a mail that matches within ${ms} ms, found ${subjects(caught)}.`))
        }, ms)
        watchers.add(watcher)
      }),
    refuseNext: (kind, count = 1) => {
      refusals = [...refusals, ...Array.from({ length: count }, () => kind)]
    },
    clear: () => {
      caught = []
    },
  }
}

const readCaught = async (source: Uint8Array, envelope: IncomingMail['envelope']): Promise<CaughtMail> => {
  const { headers, subject = '', text = '', html } = await PostalMime.parse(source)
  return {
    envelope,
    headers: headers.map(({ key, value }) => ({ name: key, value })),
    subject,
    text,
    ...(html !== undefined && { html }),
    source,
  }
}

const subjects = (mails: readonly CaughtMail[]): string =>
  mails.length === 0 ? 'none' : mails.map(({ subject }) => `"${subject}"`).join(', ')
