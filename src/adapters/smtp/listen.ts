import type { Server } from 'node:net'
import { HelpdeskError } from '../../shared/errors'

/** Listens and returns the port. For `port` 0 the system chooses a free port. */
export const listen = async (server: Server, port: number, host: string): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => reject(listenFailed(error, port, host))
    server.once('error', refused)
    server.listen(port, host, () => {
      server.off('error', refused)
      resolve()
    })
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

const listenFailed = (error: NodeJS.ErrnoException, port: number, host: string): HelpdeskError =>
  new HelpdeskError(
    'LISTEN_FAILED',
    `Expected to receive mail on port ${port} of ${host}, found: ${reasons[error.code ?? ''] ?? error.message}.`,
    { port, host, cause: error.code },
    error,
  )

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another process uses the port',
  EACCES: 'this process has no permission to use the port',
  EADDRNOTAVAIL: 'this machine has no such address',
}
