import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/adapters/memory'
import { createHelpdesk } from '../../src/index'
import { openShop, says, secret } from './shop'

describe('createHelpdesk', () => {
  test('takes a port that is given as undefined for one that is not given', async () => {
    const helpdesk = createHelpdesk({
      storage: createMemoryStorage(),
      secret: undefined,
      clock: undefined,
      ids: undefined,
    })
    const acme = await helpdesk.createAccount('acme', { admin: { id: 'ada', name: 'Ada' } })
    expect(acme.visitor(acme.host.newVisitorToken()).visitorId).toMatch(/^visitor_/)
    await helpdesk.close()
  })

  test.each(['', 'short', 'x'.repeat(15)])('refuses a secret that can be guessed: "%s"', (guessable) => {
    expect(() => createHelpdesk({ storage: createMemoryStorage(), secret: guessable })).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ place: 'secret' }),
      }),
    )
    expect(createHelpdesk({ storage: createMemoryStorage(), secret })).toBeDefined()
  })

  test('keeps accounts apart', async () => {
    const { helpdesk, acme, newVisitor } = await openShop()
    const visitor = newVisitor()
    const receipt = await visitor.chat.send('hello', says('Hello'))
    const id = receipt.accepted ? (receipt.disposition.conversationId ?? '') : ''
    const globex = await helpdesk.createAccount('globex', { admin: { id: 'ana', name: 'Another Ana' } })
    await expect(globex.agent('ana').conversations.get(id)).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect(await globex.agent('ana').profile.inboxes()).toEqual([])
    expect((await acme.agent('ana').conversations.get(id)).conversation.id).toBe(id)
  })

  test('an account needs an admin, who is one', async () => {
    const { helpdesk } = await openShop()
    await expect(helpdesk.createAccount('x', {} as never)).rejects.toMatchObject({
      code: 'INVALID_RULE',
      details: { place: 'user.id' },
    })
    const globex = await helpdesk.createAccount('globex', { admin: { id: 'g', name: 'G', admin: false } })
    await expect(globex.admin('g').users.save({ id: 'h', name: 'H' })).resolves.toMatchObject({
      admin: false,
    })
  })
})
