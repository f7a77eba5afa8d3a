import type { OutgoingMail } from '../../src/inbox/mail/outgoing-mail'
import {
  type AccountSides,
  type Bot,
  createHelpdesk,
  type Disposition,
  isHelpdeskError,
  type VisitorSide,
} from '../../src/index'
import type { TrafficStep } from '../../src/testing/arbitraries/traffic'
import { botsOf, leaves, openShop, says, secret, source } from './shop'

/** Answers, hands off or fails, by what it is asked. */
const moody: Bot = {
  answer: async ({ messages }) => {
    const last = messages.at(-1)?.text ?? ''
    if (last.includes('3')) throw new Error('It broke.')
    return last.includes('2')
      ? { messages: ['A moment.'], handOff: { reason: 'asked' } }
      : { messages: ['Hi!'] }
  },
}

/** A shop that things happen to, through as many processes as are asked for, over one store. */
export const openPlay = async (processes = 1) => {
  const counters = new Map<string, number>()
  const ids = {
    next: (prefix: string) => {
      const count = (counters.get(prefix) ?? 0) + 1
      counters.set(prefix, count)
      return `${prefix}_${String(count).padStart(24, '0')}`
    },
  }
  const sent: OutgoingMail[] = []
  const ports = {
    ids,
    bots: botsOf({ moody }),
    mail: {
      send: async (mail: OutgoingMail) => {
        sent.push(mail)
      },
    },
  }
  const shop = await openShop(ports)
  const { ada, acme, storage, clock } = shop
  await ada.channels.createHostedAddress({ inboxId: 'support', address: 'sales@acme.example', name: 'Sales' })
  await ada.fields.save({ id: 'tags', type: 'list' })
  await ada.fields.save({ id: 'seats', type: 'number' })
  await ada.fields.save({ id: 'phone', type: 'text', personal: true })
  await ada.bots.save({ id: 'moody', name: 'Moody' })
  const routing = { kind: 'assign', users: ['ana', 'ben'], teams: [] } as const
  await ada.targetedMessages.save({
    id: 'bot',
    name: 'Bot',
    channelId: 'chat-support',
    welcome: 'Hi!',
    botId: 'moody',
    routing,
  })
  const tokens = [1, 2, 3].map(() => acme.host.newVisitorToken())
  const others = Array.from({ length: processes - 1 }, () =>
    createHelpdesk({ ...ports, storage, clock, secret, onError: () => {} }),
  )
  const helpdesks = [shop.helpdesk, ...others]
  const calls = { mails: 0, mailDispositions: [] as Disposition[], conflicts: 0 }
  let turn = 0

  const perform = async (step: TrafficStep): Promise<void> => {
    turn += 1
    const helpdesk = helpdesks[turn % helpdesks.length] as typeof shop.helpdesk
    const account: AccountSides = helpdesk.account('acme')
    const visitor = (index: number): VisitorSide => account.visitor(tokens[index % tokens.length] as string)
    const user = (index: number): string => ['ana', 'ben', 'cem'][index % 3] as string
    if (step.kind === 'work') await helpdesk.worker.drain()
    if (step.kind === 'email') await visitor(step.visitor).chat.leaveEmail('hello', leaves(step.email))
    if (step.kind === 'status') await account.agent(user(step.user)).profile.setStatus(step.status)
    if (step.kind === 'chat') {
      const { clientId, sessionId } = step
      await visitor(step.visitor).chat.send(
        step.widget % 2 ? 'bot' : 'hello',
        says(`text ${clientId}`, { clientId, sessionId }),
      )
    }
    if (step.kind === 'act') {
      const known = await storage.list('acme', 'conversation')
      const { id } = known[step.conversation % (known.length || 1)] ?? {}
      if (id !== undefined)
        await account.agent(user(step.user)).conversations.act(id, step.commandId, step.command)
    }
    if (step.kind === 'mail') {
      const answered = step.answers === null ? undefined : sent[step.answers % (sent.length || 1)]
      const mail = answered ? { ...step.mail, inReplyTo: [answered.messageId] } : step.mail
      calls.mails += mail.envelope.to.length
      calls.mailDispositions.push(...(await account.mail.receive(mail, source)))
    }
  }

  const withoutConflict = (error: unknown): void => {
    if (!isHelpdeskError(error, 'VERSION_CONFLICT')) throw error
    calls.conflicts += 1
  }

  return {
    ...shop,
    calls,
    /** The mails that the worker sent. */
    sent,
    visitorIds: tokens.map((token) => acme.visitor(token).visitorId),
    inTurn: async (steps: readonly TrafficStep[]) => {
      for (const step of steps) await perform(step)
    },
    atOnce: (steps: readonly TrafficStep[]) =>
      Promise.all(steps.map((step) => perform(step).catch(withoutConflict))),
  }
}

export type Play = Awaited<ReturnType<typeof openPlay>>
