import { expect, test } from 'vitest'
import { openShop } from './shop'

test('a field that is saved as it is stays, and never changes', async () => {
  const { ada, helpdesk } = await openShop()
  await ada.fields.save({ id: 'plan', type: 'text' })
  await helpdesk.worker.drain()
  expect(await ada.fields.save({ id: 'plan', type: 'text', personal: false })).toMatchObject({
    state: 'ready',
  })
  await expect(ada.fields.save({ id: 'plan', type: 'list' })).rejects.toMatchObject({
    code: 'INVALID_RULE',
    details: { place: 'field.type', found: '"list"' },
  })
  await expect(ada.fields.save({ id: 'plan', type: 'text', personal: true })).rejects.toMatchObject({
    details: { place: 'field.personal', found: 'true' },
  })
})

test.each([
  [{ id: 'Plan', type: 'text' }, 'field.id'],
  [{ id: '1st', type: 'text' }, 'field.id'],
  [{ id: '', type: 'text' }, 'field.id'],
  [{ id: 'x'.repeat(65), type: 'text' }, 'field.id'],
  [{ id: 'status', type: 'text' }, 'field.id'],
  [{ id: 'constructor', type: 'text' }, 'field.id'],
  [{ id: '__proto__', type: 'text' }, 'field.id'],
  [{ id: 'plan', type: 'colour' }, 'field.type'],
  [{ id: 'plan', type: 'text', personal: 'yes' }, 'field.personal'],
  [{ id: 'plan', type: 'text', state: 'ready' }, 'field.state'],
])('refuses the field %j at its place', async (input, place) => {
  const { ada } = await openShop()
  await expect(ada.fields.save(input as never)).rejects.toMatchObject({
    code: 'INVALID_RULE',
    details: { place },
  })
  expect(await ada.fields.list()).toEqual([])
})

test('an account has a hundred fields at most', async () => {
  const { ada } = await openShop()
  for (let index = 0; index < 100; index += 1) await ada.fields.save({ id: `f${index}`, type: 'text' })
  await expect(ada.fields.save({ id: 'more', type: 'text' })).rejects.toMatchObject({
    details: { place: 'field' },
  })
})

test('P-01 only an admin adds and removes fields', async () => {
  const { acme } = await openShop()
  const ana = acme.admin('ana')
  const forbidden = { code: 'FORBIDDEN', details: { reason: 'NOT_ADMIN' } }
  await expect(ana.fields.save({ id: 'plan', type: 'text' })).rejects.toMatchObject(forbidden)
  await expect(ana.fields.remove('plan')).rejects.toMatchObject(forbidden)
  await expect(ana.fields.list()).rejects.toMatchObject(forbidden)
  await expect(acme.admin('ada').fields.remove('plan')).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
})
