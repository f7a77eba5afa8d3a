import type { Files } from '../../../src/adapters/contracts/files'
import { createMemoryFiles } from '../../../src/adapters/memory'
import type { Bot, VisitorSide } from '../../../src/index'
import { textDigest } from '../../../src/shared/digest'
import { minute } from '../../../src/shared/instant'
import { mail } from '../../inbox/mail/mail'
import { botsOf, leaves, openShop, type Shop, type ShopOptions, says, send } from '../shop'
import { explicit } from '../visitor/consent-shop'

const echo: Bot = {
  answer: async ({ messages }) => ({ messages: [`You said: ${messages.at(-1)?.text ?? ''}`] }),
}

/** Files that a test can look through. */
const openFiles = () => {
  const files = createMemoryFiles()
  const names = new Set<string>()
  const watched: Files = {
    ...files,
    put: async (account, id, bytes) => {
      names.add(id)
      await files.put(account, id, bytes)
    },
  }
  const all = async (): Promise<Readonly<Record<string, string>>> => {
    const found = await Promise.all(
      [...names].map(async (id) => [id, new TextDecoder().decode(await files.get('acme', id))] as const),
    )
    return Object.fromEntries(found.filter(([, text]) => text !== ''))
  }
  return { files: watched, all }
}

/** A shop whose mail server takes nothing, with a bot and files that can be looked through. */
export const openHouse = async (options: ShopOptions = {}) => {
  const { files, all } = openFiles()
  const shop = await openShop({
    files,
    bots: botsOf({ echo }),
    mail: {
      send: async ({ to }) => {
        throw Object.assign(new Error(`${to[0]?.address} was refused.`), { permanent: true })
      },
    },
    widget: { consent: explicit },
    ...options,
  })
  await shop.ada.bots.save({ id: 'echo', name: 'Echo' })
  await shop.ada.fields.save({ id: 'phone', type: 'text', personal: true })
  await shop.ada.fields.save({ id: 'aliases', type: 'list', personal: true })
  const [hello] = await shop.ada.targetedMessages.list()
  await shop.ada.targetedMessages.save({
    ...(hello as NonNullable<typeof hello>),
    id: 'bot',
    consent: {},
    type: 'bot',
    botId: 'echo',
  })
  return { ...shop, everyFile: all }
}

export type House = Awaited<ReturnType<typeof openHouse>>

/** One person, and every text of theirs that is kept. */
export interface Life {
  readonly address: string
  readonly markers: readonly string[]
  readonly visitors: readonly VisitorSide[]
}

/**
 * Somebody goes every way in: a chat with consent, an answer, a note, personal fields and a transcript, a bot, an address that is left, a
 * sign-in at the host, mails that are accepted, filtered, copied, bounced and sent into a conversation of somebody else,
 * and chats while blocked. Each text of theirs holds a marker that nothing else has; `zqNAME` is in all of them.
 */
export const live = async (house: House, name: string, others: readonly string[] = []): Promise<Life> => {
  const markers: string[] = []
  const mark = (what: string, kept = true): string => {
    const marker = `zq${name}${what}qz`
    if (kept) markers.push(marker)
    return marker
  }
  const address = `${mark('address')}@ex.com`
  const page = (what: string) => `https://acme.example/?${mark(what)}`

  const chatting = house.newVisitor()
  const agreement = { version: '1', page: page('consentpage') }
  await chatting.consent.agree('hello', agreement)
  const at = { page: page('page'), sessionId: mark('session', false), clientId: mark('client') }
  const chat = await send(chatting, mark('chat'), at)
  await chatting.chat.leaveEmail('hello', leaves(address))
  await house.act('ana', chat, { type: 'reply', text: `About ${mark('answer')}` })
  await house.act('ana', chat, { type: 'note', text: mark('note') })
  const fields = { phone: mark('phone'), aliases: [mark('alias'), mark('otheralias')] }
  await house.act('ana', chat, { type: 'set-fields', fields })
  await house.act('ana', chat, { type: 'close' })

  const token = house.acme.host.newVisitorToken()
  const signedIn = house.acme.visitor(token)
  await house.acme.host.identify(token, { email: address })
  await house.ada.privacy.importContact({ email: address, name: mark('name'), recordedAt: house.clock.at })
  await signedIn.chat.send('bot', says(mark('bot'), { clientId: mark('botclient') }))
  await house.helpdesk.worker.drain()

  const wrote = await writes(house, { mark, address, name })
  await house.act('ben', wrote, { type: 'reply', text: mark('mailanswer') })
  for (const conversationId of others) {
    await receive(house, `into-${conversationId}-${name}`, mark('intosource'), {
      from: { address },
      inReplyTo: [`first-${conversationId}@ex.com`],
      ...text(mark('into')),
    })
  }
  const blocked = house.newVisitor()
  await blocked.consent.agree('hello', { version: '1', page: page('blockedpage') })
  const annoying = await send(blocked, mark('annoying'), { clientId: mark('annoyingclient') })
  await blocked.chat.leaveEmail('hello', leaves(address))
  await house.act('ana', annoying, { type: 'block' })
  await blocked.chat.send('hello', says(mark('suppressed'), { clientId: mark('suppressedclient') }))
  await house.helpdesk.worker.drain()
  return { address, markers, visitors: [chatting, signedIn, blocked] }
}

interface Writer {
  readonly mark: (what: string, kept?: boolean) => string
  readonly address: string
  readonly name: string
}

/** Mails of every kind; gives the conversation that was accepted. */
const writes = async (house: House, { mark, address, name }: Writer): Promise<string> => {
  const from = { name: mark('mailname'), address }
  const accepted = {
    from,
    ...text(mark('mail')),
    subject: mark('subject'),
    html: `<p>${mark('html')}</p>`,
    replyTo: [{ address: `${mark('replyto')}@ex.com` }],
    attachments: [{ name: `${mark('attachment')}.pdf`, type: 'application/pdf', size: 3 }],
  }
  const [first] = await receive(house, `first-${name}`, mark('source'), accepted)
  await receive(house, `first-${name}`, mark('copysource', false), accepted)
  await receive(house, `promotion-${name}`, mark('filteredsource'), {
    from,
    ...text(mark('filtered')),
    headers: [{ name: 'list-unsubscribe', value: `<mailto:${mark('unsubscribe', false)}@ex.com>` }],
  })
  const conversationId = first?.conversationId ?? ''
  await receive(house, `bounce-${name}`, mark('bouncesource'), {
    envelope: { from: null, to: ['help@acme.example'] },
    from: { address: 'mailer-daemon@ex.com' },
    inReplyTo: [`first-${name}@ex.com`],
    report: { failedMessageId: `first-${name}@ex.com` },
    ...text(`${mark('bounce')} could not be reached`),
  })
  return conversationId
}

const text = (said: string) => ({ text: said, reply: said })

/** A mail arrives, with a source of its own. */
export const receive = (
  { acme }: Pick<Shop, 'acme'>,
  id: string,
  said: string,
  but: Parameters<typeof mail>[0],
): ReturnType<Shop['acme']['mail']['receive']> =>
  acme.mail.receive(
    mail({ messageId: `${id}@ex.com`, sourceDigest: textDigest(`${id} ${said}`), ...but }),
    new TextEncoder().encode(`Source: ${said}`),
  )

/** The worker takes away what there is to take, also on its second look. */
export const settle = async ({ helpdesk, clock }: Pick<House, 'helpdesk' | 'clock'>): Promise<void> => {
  await helpdesk.worker.drain()
  clock.at += minute
  await helpdesk.worker.drain()
}

/** What the mail server of the house said, and nothing else, went wrong. */
export const onlyMailFailed = ({ errors }: Pick<House, 'errors'>): boolean =>
  errors.every((error) => String(error).includes('was refused'))
