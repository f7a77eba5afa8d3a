import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import type { AgentCommand } from '../../../src/index'
import { mail as aMail } from '../../inbox/mail/mail'
import { countingStorage } from '../../support/counting-storage'
import { openShop, send, source } from '../shop'

/** The first mail of a thread, or an answer to it. */
const inThread = (index: number) =>
  aMail({
    messageId: `m${index}@ex.com`,
    ...(index > 0 && { inReplyTo: ['m0@ex.com'] }),
    sourceDigest: String(index).padStart(64, '0'),
  })

/** A shop with more people, none of whom is a member of the inbox, and a chat and a mail thread of this many messages. */
const openLarge = async ({ users, chats, mails }: Record<'users' | 'chats' | 'mails', number>) => {
  const counting = countingStorage(createMemoryStorage())
  const shop = await openShop({ storage: counting.storage })
  for (let index = 0; index < users; index += 1)
    await shop.ada.users.save({ id: `user-${index}`, name: `User ${index}`, seat: 'service-starter' })
  await shop.ada.fields.save({ id: 'plan', type: 'text' })
  const visitor = shop.newVisitor()
  let chat = ''
  for (let index = 0; index < chats; index += 1) chat = await send(visitor, `message ${index}`)
  let mail = ''
  for (let index = 0; index < mails; index += 1) {
    const [disposition] = await shop.acme.mail.receive(inThread(index), source)
    mail = disposition?.conversationId ?? ''
  }
  return { ...shop, ...counting, chat, mail }
}

const small = await openLarge({ users: 10, chats: 10, mails: 10 })
const manyUsers = await openLarge({ users: 1_000, chats: 10, mails: 10 })
const longThreads = await openLarge({ users: 10, chats: 5_000, mails: 1_000 })

const costOf = (shop: typeof small, thread: 'chat' | 'mail', command: AgentCommand) =>
  shop.cost(() => shop.act('ana', shop[thread], command))

describe.each(['chat', 'mail'] as const)('in a %s', (thread) => {
  test('a note costs at most 8 store calls with the commit, and 10 rows', async () => {
    const { calls, rows, byMethod } = await costOf(small, thread, { type: 'note', text: 'A note' })
    expect(byMethod['commit']).toBe(1)
    expect(calls).toBeLessThanOrEqual(8)
    expect(rows).toBeLessThanOrEqual(10)
  })

  const commands: readonly AgentCommand[] = [
    { type: 'note', text: 'Another note' },
    { type: 'reply', text: 'An answer' },
    { type: 'assign', userId: 'ben' },
    { type: 'take-over' },
    { type: 'set-fields', fields: { plan: 'gold' } },
    { type: 'disassociate' },
    { type: 'block' },
    { type: 'unblock' },
    { type: 'not-spam' },
    { type: 'spam' },
    { type: 'close' },
    { type: 'reopen' },
  ]

  test.each(commands)(
    '$type costs the same at 1,000 users, and in a chat of 5,000 messages or 1,000 mails',
    async (command) => {
      const expected = await costOf(small, thread, command)
      expect(await costOf(manyUsers, thread, command)).toEqual(expected)
      expect(await costOf(longThreads, thread, command)).toEqual(expected)
    },
  )
})

test('a mail that joins a thread costs the same at 1,000 users and in a thread of 1,000 mails', async () => {
  const joins = async (shop: typeof small) =>
    shop.cost(async () => {
      const [disposition] = await shop.acme.mail.receive({ ...inThread(1), messageId: 'next@ex.com' }, source)
      expect(disposition?.conversationId).toBe(shop.mail)
    })
  const expected = await joins(small)
  expect(await joins(manyUsers)).toEqual(expected)
  expect(await joins(longThreads)).toEqual(expected)
})
