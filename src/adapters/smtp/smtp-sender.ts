import { createTransport } from 'nodemailer'
import type { MailAddress } from '../../inbox/mail/incoming-mail'
import type { OutgoingMail } from '../../inbox/mail/outgoing-mail'
import { second } from '../../shared/instant'
import type { MailSender } from '../contracts/mail'
import { checkOutgoingMail } from './check-outgoing-mail'
import { refusal } from './refusal'

export interface SmtpSender extends MailSender {
  /** Closes the connections. A mail in progress may fail, and the outbox then sends it again. */
  close(): void
}

export interface SmtpSenderOptions {
  /** The name or the network address of the mail server. */
  readonly host: string
  /** The TCP port of the mail server, such as 587. */
  readonly port: number
  /** TLS from the start, as on port 465; otherwise STARTTLS if the server offers it. @default false */
  readonly secure?: boolean
  /** Refuses to send without TLS. @default true if `auth` is set */
  readonly requireTls?: boolean
  /** The login at the mail server. @default none, for a server that needs no login */
  readonly auth?: {
    /** The user name at the mail server. */
    readonly user: string
    /** The password of the user, in plain text. */
    readonly password: string
  }
  /** The largest number of connections at the same time. @default 3 */
  readonly maxConnections?: number
  /** Timeout in milliseconds for the connection, the greeting, and each later answer. @default 30_000 */
  readonly timeoutMs?: number
}

/**
 * Sends mail by SMTP. Rejects with a `PermanentMailError` when the server refuses permanently (5xx), or when the mail
 * cannot be sent unchanged. Rejects with a MAIL_FAILED that is not permanent for every failure that a retry may cure. A
 * mail with `Auto-Submitted` has an empty return path, so that no automatic reply answers it.
 */
export const createSmtpSender = (options: SmtpSenderOptions): SmtpSender => {
  const { auth, timeoutMs = 30 * second } = options
  const transport = createTransport({
    pool: true,
    host: options.host,
    port: options.port,
    secure: options.secure ?? false,
    requireTLS: options.requireTls ?? auth !== undefined,
    ...(auth !== undefined && { auth: { user: auth.user, pass: auth.password } }),
    maxConnections: options.maxConnections ?? 3,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (mail, attempt) => {
      checkOutgoingMail(mail)
      attempt?.signal.throwIfAborted()
      const failed = await transport.sendMail(toMessage(mail)).then(
        ({ rejectedErrors }) => rejectedErrors?.[0] && refusal(mail, rejectedErrors),
        (error) => refusal(mail, [error]),
      )
      if (failed !== undefined) {
        throw failed
      }
    },
    close: () => transport.close(),
  }
}

const toMessage = (mail: OutgoingMail) => ({
  envelope: {
    from: isAutomatic(mail) ? '' : mail.from.address,
    to: mail.to.map(({ address }) => address),
  },
  messageId: `<${mail.messageId}>`,
  ...(mail.inReplyTo !== undefined && { inReplyTo: `<${mail.inReplyTo}>` }),
  references: mail.references.map((id) => `<${id}>`),
  from: toMailbox(mail.from),
  replyTo: toMailbox(mail.replyTo),
  to: mail.to.map(toMailbox),
  subject: mail.subject,
  text: mail.text,
  ...(mail.html !== undefined && { html: mail.html }),
  // The default encoding may add spaces to lines, which changes the text.
  textEncoding: 'quoted-printable' as const,
  headers: mail.headers.map(({ name, value }) => ({ key: name, value })),
})

const toMailbox = ({ name = '', address }: MailAddress) => ({ name, address })

const isAutomatic = ({ headers }: OutgoingMail): boolean =>
  headers.some(
    ({ name, value }) => name.toLowerCase() === 'auto-submitted' && value.trim().toLowerCase() !== 'no',
  )
