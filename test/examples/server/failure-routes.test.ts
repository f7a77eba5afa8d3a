import { expect, test } from 'vitest'
import { emptyPlan } from '../../../src/shared/plan'
import { openApp } from './open-app'

const mailEffect = (id: string) => ({
  id,
  kind: 'send-mail',
  dueAt: 0,
  payload: {
    mail: { to: [{ address: 'bea@ex.com' }], subject: 'Re: Order' },
    answer: { conversationId: 'c1', messageId: id },
  },
})

const openFailures = async () => {
  const app = await openApp('ada')
  await app.storage.commit('acme', { ...emptyPlan, effects: ['a', 'b'].map(mailEffect) })
  for (const taken of await app.storage.take({ now: 1, lease: 1, limit: 10 }))
    await app.storage.settle(taken, { outcome: 'dead', error: 'No such address.' })
  const listed = async () => (await (await app.get('/settings/failures')).json()) as { id: string }[]
  return { ...app, listed }
}

test('failures are listed without the text of the mail', async () => {
  const { listed } = await openFailures()
  expect(await listed()).toEqual(
    ['a', 'b'].map((id) => ({
      id,
      kind: 'send-mail',
      since: 0,
      attempt: 1,
      error: 'No such address.',
      conversationId: 'c1',
      to: ['bea@ex.com'],
      subject: 'Re: Order',
    })),
  )
})

test('one failure or all of them can be tried again', async () => {
  const { listed, post } = await openFailures()
  expect(await post('/settings/failures/retry', { id: 'a' })).toMatchObject({ body: { revived: 1 } })
  expect(await post('/settings/failures/retry', { id: 'a' })).toMatchObject({ body: { revived: 0 } })
  expect((await listed()).map(({ id }) => id)).toEqual(['b'])
  expect(await post('/settings/failures/retry-all', {})).toMatchObject({ body: { revived: 1 } })
  expect(await listed()).toEqual([])
})

test('users who are no admins see no failures', async () => {
  const app = await openApp('ana')
  expect((await app.get('/settings/failures')).status).toBe(403)
})
