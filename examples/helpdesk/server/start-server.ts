import type { Logger } from 'pino'
import { type OpenHelpdesk, openHelpdesk } from './open-helpdesk'
import type { ServerOptions } from './options'
import type { StaticFolders } from './static'
import { takePorts } from './take-ports'

export interface RunningServer extends Pick<OpenHelpdesk, 'account' | 'catcher' | 'warning'> {
  readonly url: string
  readonly smtpPort: number
  /** Ends the streams, waits for requests in progress, and closes everything. */
  stop(): Promise<void>
}

/**
 * Starts the server. It opens the ports before it reads or removes data, so that a second start on them fails early. A
 * second start on other ports fails at the lock of the data directory. Clients that connect early wait until the helpdesk is open.
 *
 * @throws PortError, UsageError
 */
export const startServer = async (
  options: ServerOptions,
  folders: StaticFolders,
  log: Logger,
): Promise<RunningServer> => {
  let opened: (helpdesk: OpenHelpdesk) => void = () => {}
  let failed: (error: unknown) => void = () => {}
  const opening = new Promise<OpenHelpdesk>((resolve, reject) => {
    opened = resolve
    failed = reject
  })
  opening.catch(() => {})

  const ports = await takePorts(options, opening, log)
  try {
    const helpdesk = await openHelpdesk(options, folders, log)
    opened(helpdesk)
    const stop = async (): Promise<void> => {
      helpdesk.endStreams()
      await ports.close()
      await helpdesk.close()
    }
    let stopping: Promise<void> | undefined
    return {
      account: helpdesk.account,
      catcher: helpdesk.catcher,
      warning: helpdesk.warning,
      url: `http://${options.host === '127.0.0.1' ? 'localhost' : options.host}:${ports.port}/`,
      smtpPort: ports.smtpPort,
      stop: () => {
        stopping ??= stop()
        return stopping
      },
    }
  } catch (error) {
    failed(error)
    await ports.close()
    throw error
  }
}
