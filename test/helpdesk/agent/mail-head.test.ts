import { expect, test } from 'vitest'
import type { OutgoingMail } from '../../../src/inbox/mail/outgoing-mail'
import type { MailHead } from '../../../src/records/mail-head'
import { emptyPlan } from '../../../src/shared/plan'
import { from, mail } from '../../inbox/mail/mail'
import { openShop, source } from '../shop'

const openThread = async () => {
  const sent: OutgoingMail[] = []
  const shop = await openShop({ mail: { send: async (each) => void sent.push(each) } })
  const [first] = await shop.acme.mail.receive(mail(), source)
  const id = first?.conversationId ?? ''
  const join = (but: Parameters<typeof mail>[0]) =>
    shop.acme.mail.receive(mail({ inReplyTo: ['m1@ex.com'], ...but }), source)
  const head = async (): Promise<MailHead | undefined> => {
    const [stored] = await shop.storage.read('acme', [{ kind: 'mail-head', id }])
    return stored?.value as MailHead | undefined
  }
  const forget = () => shop.storage.commit('acme', { ...emptyPlan, removes: [{ kind: 'mail-head', id }] })
  return { ...shop, sent, id, join, head, forget }
}

test('a thread of an older build gets its head at the first act that needs it', async () => {
  const { act, helpdesk, id, join, head, forget, sent } = await openThread()
  await join({ messageId: 'm2@ex.com', sourceDigest: '1'.repeat(64), text: 'Still waiting' })
  const kept = await head()
  await forget()
  await act('ana', id, { type: 'note', text: 'A note needs no head' })
  expect(await head()).toBeUndefined()
  await act('ana', id, { type: 'reply', text: 'On its way.' })
  await helpdesk.worker.drain()
  expect(sent[0]).toMatchObject({ inReplyTo: 'm2@ex.com', subject: 'Re: A question' })
  expect(await head()).toEqual({
    ...kept,
    participants: ['cleo@ex.com', 'help@acme.example'],
    mailIds: ['m1@ex.com', 'm2@ex.com', sent[0]?.messageId],
  })
})

test('the head names nobody whose mail was erased, and is built again from what is left', async () => {
  const { act, ada, clock, helpdesk, id, join, head } = await openThread()
  await join({ messageId: 'm2@ex.com', sourceDigest: '1'.repeat(64), ...from('stranger@ex.com') })
  expect((await head())?.participants).toContain('stranger@ex.com')
  clock.at += 1
  await ada.privacy.erase({ email: 'stranger@ex.com' }, 'stranger@ex.com')
  for (let minutes = 0; minutes < 5; minutes += 1) {
    await helpdesk.worker.drain()
    clock.at += 60_000
  }
  expect(await head()).toBeUndefined()
  await act('ana', id, { type: 'reply', text: 'On its way.' })
  expect(await head()).toMatchObject({
    lastWriter: expect.stringMatching(/^contact_/),
    sender: 'cleo@ex.com',
  })
  expect(JSON.stringify(await head())).not.toContain('stranger')
})
