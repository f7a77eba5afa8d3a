import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { isHelpdeskError } from 'frontdesk'
import { createSmtpListener } from 'frontdesk/adapters/smtp'
import type { Logger } from 'pino'
import type { OpenHelpdesk } from './open-helpdesk'
import type { ServerOptions } from './options'
import { takeMail } from './take-mail'

/** A port cannot be used. The message names the option to choose another. */
export class PortError extends Error {
  override readonly name = 'PortError'
}

export interface Ports {
  readonly port: number
  readonly smtpPort: number
  /** Accepts no new connections, and waits for requests in progress. */
  close(): Promise<void>
}

/**
 * Listens for browsers and for mail. Requests wait until the helpdesk is open.
 *
 * @throws PortError
 */
export const takePorts = async (
  { host, ...wanted }: ServerOptions,
  opening: Promise<OpenHelpdesk>,
  log: Logger,
): Promise<Ports> => {
  const server = createAdaptorServer({ fetch: async (request) => (await opening).fetch(request) }) as Server
  const smtp = createSmtpListener({
    port: wanted.smtpPort,
    host,
    accepts: async (address) => (await opening).account.mail.accepts(address),
    // The client gets 250 after this promise resolves.
    deliver: async (source, envelope) => takeMail((await opening).account, source, envelope),
    log: (message, error) => log.warn({ err: error }, message),
  })

  const port = await listen(server, wanted.port, host)
  try {
    const { port: smtpPort } = await smtp.start()
    return { port, smtpPort, close: async () => void (await Promise.all([closeServer(server), smtp.stop()])) }
  } catch (error) {
    await closeServer(server)
    throw isHelpdeskError(error, 'LISTEN_FAILED')
      ? portError(wanted.smtpPort, host, error.details.cause, '--smtp-port')
      : error
  }
}

/** Listens and returns the port. For `port` 0 the system chooses a free port. */
const listen = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(portError(port, host, error.code, '--port')),
    )
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })

/** Requests in progress get a short time to finish. Idle connections are closed. */
const closeServer = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), 5_000)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

const portError = (port: number, host: string, code: unknown, option: string): PortError =>
  new PortError(
    `Port ${port} of ${host} ${causes[String(code)] ?? `cannot be listened on (${String(code)})`}. Choose another with ${option} PORT.`,
  )

const causes: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is used by another program',
  EACCES: 'may not be used by this program',
  EADDRNOTAVAIL: 'cannot be used: this machine does not have the address',
}
