import { type AccountSides, createHelpdesk } from 'frontdesk'
import { createDirectoryFiles } from 'frontdesk/adapters/files'
import { createMailCatcher, createSmtpSender, type MailCatcher } from 'frontdesk/adapters/smtp'
import { createSystemClock } from 'frontdesk/adapters/system'
import type { Logger } from 'pino'
import { createApp } from './app'
import { type DataDirectory, openDataDirectory } from './data-directory'
import { botNames, bots } from './demo/bots'
import { openDemo } from './demo/open-demo'
import { openStorage } from './open-storage'
import type { ServerOptions } from './options'
import { createPeople } from './people'
import { createDemoSignIn } from './sign-in'
import { createEventStreams } from './sse'
import type { StaticFolders } from './static'
import { createPresence } from './team/presence'
import { createReplyTimes } from './team/reply-times'

export interface OpenHelpdesk {
  fetch(request: Request): Response | Promise<Response>
  readonly account: AccountSides
  /** Stores outgoing mail when no mail server is configured. */
  readonly catcher: MailCatcher | undefined
  /** A sentence for the administrator, about the data directory. */
  readonly warning: string | undefined
  /** Ends all streams, because open streams would keep their connections open. */
  endStreams(): void
  close(): Promise<void>
}

/** Connects the library, its adapters and the routes, and starts the worker. */
export const openHelpdesk = async (
  options: ServerOptions,
  folders: StaticFolders,
  log: Logger,
): Promise<OpenHelpdesk> => {
  const shared = options.databaseUrl !== undefined
  const data = await openDataDirectory(options.data, { fresh: options.fresh, shared })
  try {
    return await openOnData(options, folders, log, data)
  } catch (error) {
    data.release()
    throw error
  }
}

const openOnData = async (
  options: ServerOptions,
  folders: StaticFolders,
  log: Logger,
  data: DataDirectory,
): Promise<OpenHelpdesk> => {
  const secret = options.secret ?? data.secret
  const storage = await openStorage(options.databaseUrl, data.database, log)
  const mail = await openOutgoingMail(options.mailTo)
  const clock = createSystemClock()
  const presence = createPresence(clock.now)
  const replyTimes = createReplyTimes(storage, clock.now)
  const helpdesk = createHelpdesk({
    storage,
    clock,
    files: createDirectoryFiles({ directory: data.files }),
    mail: mail.sender,
    bots,
    team: {
      present: async () => presence.present(),
      replyTime: async (account, inboxId) => (await replyTimes(account, inboxId)).replyTime,
    },
    secret,
    onError: (error) => log.warn({ err: error }, 'A background task failed.'),
  })
  const close = async (): Promise<void> => {
    await helpdesk.close()
    await mail.close()
    data.release()
  }
  try {
    const account = await openDemo(helpdesk)
    await data.complete()
    helpdesk.worker.start()
    const streams = createEventStreams(log)
    const app = createApp({
      account,
      people: createPeople(account, botNames),
      signIn: createDemoSignIn(secret),
      streams,
      presence,
      replyTimes,
      folders,
      outgoingMail: mail.catcher?.mails,
      log,
    })
    return {
      fetch: (request) => app.fetch(request),
      account,
      catcher: mail.catcher,
      warning: data.warning,
      endStreams: streams.stop,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Sends mail to the configured server, or stores it in a catcher that shows it. */
const openOutgoingMail = async (mailTo: ServerOptions['mailTo']) => {
  if (mailTo) {
    const sender = createSmtpSender(mailTo)
    return { sender, catcher: undefined, close: async () => sender.close() }
  }
  const catcher = createMailCatcher()
  const sender = createSmtpSender({ host: '127.0.0.1', port: (await catcher.start()).port })
  return {
    sender,
    catcher,
    close: async () => {
      sender.close()
      await catcher.stop()
    },
  }
}
