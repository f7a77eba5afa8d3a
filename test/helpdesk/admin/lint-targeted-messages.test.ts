import { describe, expect, test } from 'vitest'
import type { TargetedMessageInput } from '../../../src/index'
import { hello, openShop } from '../shop'

const url = (operator: 'is' | 'isnt' | 'starts-with', value: string) =>
  ({ target: 'url', operator, value }) as const
const onPricing: TargetedMessageInput = {
  ...hello,
  id: 'pricing',
  name: 'Pricing',
  urls: { rules: [url('is', 'acme.example/pricing')] },
}

describe('lints of the messages of an account', () => {
  test('SHADOWED_BY_BROADER tells an admin of a message that never shows', async () => {
    const { ada } = await openShop()
    expect(await ada.targetedMessages.lint()).toEqual([])
    await ada.targetedMessages.save(onPricing)
    expect(await ada.targetedMessages.lint()).toMatchObject([
      { code: 'SHADOWED_BY_BROADER', id: 'pricing', sentence: expect.stringContaining('"Hello"') },
    ])
    await ada.targetedMessages.save({ ...hello, published: false })
    expect(await ada.targetedMessages.lint()).toEqual([])
  })

  test('P-01 are for admins', async () => {
    const { acme } = await openShop()
    await expect(acme.admin('ana').targetedMessages.lint()).rejects.toMatchObject({
      code: 'FORBIDDEN',
      details: { reason: 'NOT_ADMIN' },
    })
  })
})

describe('what is hardly meant in a message comes with it', () => {
  const openPrefix = { ...hello, urls: { rules: [url('starts-with', 'acme.example/en')] } }
  const found = [
    {
      code: 'PREFIX_NOT_SEGMENT_BOUND',
      severity: 'warning',
      id: 'hello',
      path: 'message.urls.rules[0].value',
      fix: { replacement: 'acme.example/en/*' },
    },
  ]

  test('when it is saved, as a draft, and when it is published', async () => {
    const { ada } = await openShop()
    expect((await ada.targetedMessages.save(openPrefix)).findings).toMatchObject(found)
    expect((await ada.drafts.save(openPrefix)).findings).toMatchObject(found)
    expect(await ada.drafts.list()).toMatchObject([{ findings: found }])
    expect((await ada.targetedMessages.publish('hello')).findings).toMatchObject(found)
  })

  test('while it is typed, and nothing is kept', async () => {
    const { ada } = await openShop()
    const { review, findings } = await ada.drafts.review({ ...openPrefix, welcome: '' })
    expect([review.ready, findings]).toMatchObject([false, found])
    expect(await ada.drafts.list()).toEqual([])
  })

  test('and is nothing for a message that shows to nobody', async () => {
    const { ada } = await openShop()
    expect((await ada.targetedMessages.save({ ...openPrefix, published: false })).findings).toEqual([])
  })

  test('about where it stands: behind a broader one, or before a narrower one', async () => {
    const { ada } = await openShop()
    const behind = await ada.targetedMessages.save(onPricing)
    expect(behind.findings).toMatchObject([
      {
        code: 'SHADOWED_BY_BROADER',
        id: 'pricing',
        path: 'message',
        sentence: '"Pricing" never shows: "Hello" comes first and is for all its visits.',
      },
    ])
    const moved = await ada.targetedMessages.reorder(['pricing', 'hello'])
    expect(moved.map(({ id }) => id)).toEqual(['pricing', 'hello'])
    expect(await ada.targetedMessages.lint()).toEqual([])

    const broad = await ada.drafts.save({ ...hello, id: 'broad', name: 'Broad', priority: -1 })
    expect(broad.findings.map(({ code, id }) => [code, id])).toEqual([
      ['SHADOWED_BY_BROADER', 'pricing'],
      ['SHADOWED_BY_BROADER', 'hello'],
    ])
  })

  test('also while the draft is not sound, and never for what its review has already', async () => {
    const { ada } = await openShop()
    const rules = [url('is', ''), url('isnt', '/a'), url('isnt', '/b')]
    const { review, findings } = await ada.drafts.save({ urls: { rules }, devices: 'all' as never })
    expect(review.ready).toBe(false)
    expect(findings).toMatchObject([
      {
        code: 'OR_OF_NEGATIVES_TAUTOLOGY',
        path: 'message.urls.combine',
        fix: { replacement: 'include-exclude' },
      },
    ])
  })
})

describe('a message without a priority', () => {
  test('comes last, and stays where it is when it is saved again', async () => {
    const { ada } = await openShop()
    await ada.drafts.save({ ...hello, id: 'second', name: 'Second' })
    expect((await ada.targetedMessages.publish('second')).message.priority).toBe(1)
    expect((await ada.targetedMessages.save({ ...hello, id: 'third' })).message.priority).toBe(2)
    expect((await ada.targetedMessages.save({ ...hello, id: 'second' })).message.priority).toBe(1)
  })

  test('is previewed where it would stand', async () => {
    const { ada } = await openShop()
    await ada.drafts.save({ ...hello, id: 'second', name: 'Second' })
    const { messages } = await ada.targetedMessages.preview({
      page: 'https://acme.example/',
      device: 'desktop',
      visitor: { kind: 'anonymous' },
      drafts: true,
    })
    expect(messages.map(({ id }) => id)).toEqual(['hello', 'second'])
  })
})
