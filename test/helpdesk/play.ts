import fc from 'fast-check'
import type { ConsentRule } from '../../src/consent'
import type { OutgoingMail } from '../../src/inbox/mail/outgoing-mail'
import { type Bot, createHelpdesk, type Disposition, isHelpdeskError } from '../../src/index'
import { runTraffic, type TrafficResult } from '../../src/testing/arbitraries/run-traffic'
import { traffic } from '../../src/testing/arbitraries/traffic'
import type { TrafficStep } from '../../src/testing/arbitraries/traffic-step'
import { botsOf, hello, openShop, secret } from './shop'

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

/** Traffic for this shop: with its fields, and with texts to which the bot answers differently. */
export const shopTraffic = () =>
  traffic({
    messages: ['text 1', 'text 2', 'text 3'],
    fields: fc.record(
      {
        tags: fc.subarray(['vip', 'refund', 'bug']),
        seats: fc.constantFrom(0, 9, 10, null),
        phone: fc.constantFrom('0150', '0151', null),
      },
      { requiredKeys: [] },
    ),
  })

/** The targeted messages that ask for consent, by id: a notice, and an explicit consent. */
const consents: Readonly<Record<string, ConsentRule>> = {
  notice: {
    process: { basis: 'legitimate-interest', text: 'We store your messages.', version: '1' },
    communicate: { subscriptionType: 'news', text: 'You get our news.', mode: 'implied-by-send' },
  },
  terms: {
    process: { basis: 'explicit', text: 'Do you agree that we store your messages?', version: '1' },
    communicate: { subscriptionType: 'offers', text: 'Send me offers.', mode: 'separate-opt-in' },
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
  const shop = await openShop({ ...ports, capacity: 2 })
  const { ada, acme, storage, clock } = shop
  await ada.channels.createHostedAddress({ inboxId: 'support', address: 'sales@acme.example', name: 'Sales' })
  await ada.fields.save({ id: 'tags', type: 'list' })
  await ada.fields.save({ id: 'seats', type: 'number' })
  await ada.fields.save({ id: 'phone', type: 'text', personal: true })
  await ada.bots.save({ id: 'moody', name: 'Moody' })
  const routing = { kind: 'assign', users: ['ana', 'ben'], teams: [] } as const
  for (const [id, consent] of Object.entries(consents))
    await ada.targetedMessages.save({ ...hello, id, name: id, routing, consent })
  await ada.targetedMessages.save({
    id: 'bot',
    name: 'Bot',
    channelId: 'chat-support',
    welcome: 'Hi!',
    botId: 'moody',
    routing,
  })
  const tokens = [1, 2, 3].map(() => acme.host.newVisitorToken())
  const visitors = tokens.map((token) => acme.visitor(token))
  const others = Array.from({ length: processes - 1 }, () =>
    createHelpdesk({ ...ports, storage, clock, secret, onError: () => {} }),
  )
  const helpdesks = [shop.helpdesk, ...others]
  const calls = { mails: 0, mailDispositions: [] as Disposition[], conflicts: 0 }
  let turn = 0

  const perform = async (step: TrafficStep): Promise<readonly TrafficResult[]> => {
    turn += 1
    const helpdesk = helpdesks[turn % helpdesks.length] as typeof shop.helpdesk
    if (step.kind === 'mail') calls.mails += step.mail.envelope.to.length
    const results = await runTraffic(helpdesk.account('acme'), [step], {
      admin: 'ada',
      users: ['ana', 'ben', 'cem'],
      visitors: tokens,
      work: helpdesk.worker.drain,
      sent: () => sent.map(({ messageId }) => messageId),
    })
    for (const result of results)
      if (result.kind === 'mail') calls.mailDispositions.push(...result.dispositions)
    return results
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
    visitors,
    visitorIds: visitors.map(({ visitorId }) => visitorId),
    inTurn: async (steps: readonly TrafficStep[]) => {
      const results: TrafficResult[] = []
      for (const step of steps) results.push(...(await perform(step)))
      return results
    },
    atOnce: (steps: readonly TrafficStep[]) =>
      Promise.all(steps.map((step) => perform(step).catch(withoutConflict))),
  }
}

export type Play = Awaited<ReturnType<typeof openPlay>>
