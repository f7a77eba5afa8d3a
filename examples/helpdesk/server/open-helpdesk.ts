import { type AccountSides, createHelpdesk } from 'frontdesk'
import { createDirectoryFiles } from 'frontdesk/adapters/files'
import { createMailCatcher, createSmtpSender, type MailCatcher } from 'frontdesk/adapters/smtp'
import type { Logger } from 'pino'
import { createApp } from './app'
import { openDataDirectory } from './data-directory'
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
  const data = await openDataDirectory(options.data, options.fresh)
  const secret = options.secret ?? data.secret
  const storage = await openStorage(options.databaseUrl, data.database, log)
  const mail = await openOutgoingMail(options.mailTo)
  const presence = createPresence(Date.now)
  const replyTimes = createReplyTimes(storage, Date.now)
  const helpdesk = createHelpdesk({
    storage,
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
  }
  try {
    const account = await openDemo(helpdesk)
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
