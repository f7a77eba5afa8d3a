import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { HelpdeskProcess } from '../support/helpdesk-process'

interface Letter {
  readonly from: string
  readonly to?: string
  readonly subject: string
  readonly text?: string
  readonly html?: string
  /** With its angle brackets, as are the next two. */
  readonly messageId?: string
  readonly inReplyTo?: string
  readonly references?: string
}

export interface Mailer {
  /** Resolves once the server has answered 250; rejects when it refused or went away. */
  send(letter: Letter): Promise<void>
  /** Sends bytes as they are. */
  sendSource(source: Uint8Array, from: string): Promise<void>
}

/** Somebody's mail program, in front of the helpdesk's SMTP port. */
export const createMailer = ({ smtpPort: port }: HelpdeskProcess): Mailer => {
  const transport = createTransport({ host: '127.0.0.1', port })
  return {
    send: async ({ to = supportAddress, messageId = `<${randomUUID()}@mailer.example>`, ...letter }) => {
      await transport.sendMail({ to, messageId, ...letter })
    },
    sendSource: async (source, from) => {
      await transport.sendMail({ envelope: { from, to: supportAddress }, raw: Buffer.from(source) })
    },
  }
}

export const supportAddress = 'support@acme.example'
