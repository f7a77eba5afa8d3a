import { describe, expect, test } from 'vitest'
import type { WidgetInput } from '../../../src/index'
import { hello, openShop } from '../shop'

const url = (operator: 'is' | 'isnt' | 'starts-with', value: string) =>
  ({ target: 'url', operator, value }) as const
const onPricing: WidgetInput = {
  ...hello,
  id: 'pricing',
  name: 'Pricing',
  urls: { rules: [url('is', 'acme.example/pricing')] },
}

describe('lints of the messages of an account', () => {
  test('SHADOWED_BY_BROADER tells an admin of a message that never shows', async () => {
    const { ada } = await openShop()
    expect(await ada.lintWidgets()).toEqual([])
    await ada.saveWidget(onPricing)
    expect(await ada.lintWidgets()).toMatchObject([
      { code: 'SHADOWED_BY_BROADER', id: 'pricing', sentence: expect.stringContaining('"Hello"') },
    ])
    await ada.saveWidget({ ...hello, published: false })
    expect(await ada.lintWidgets()).toEqual([])
  })

  test('P-01 are for admins', async () => {
    const { acme } = await openShop()
    await expect(acme.admin('ana').lintWidgets()).rejects.toMatchObject({
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
    expect((await ada.saveWidget(openPrefix)).findings).toMatchObject(found)
    expect((await ada.saveDraft(openPrefix)).findings).toMatchObject(found)
    expect(await ada.drafts()).toMatchObject([{ findings: found }])
    expect((await ada.publish('hello')).findings).toMatchObject(found)
  })

  test('while it is typed, and nothing is kept', async () => {
    const { ada } = await openShop()
    const { review, findings } = await ada.reviewSetup({ ...openPrefix, welcome: '' })
    expect([review.ready, findings]).toMatchObject([false, found])
    expect(await ada.drafts()).toEqual([])
  })

  test('and is nothing for a message that shows to nobody', async () => {
    const { ada } = await openShop()
    expect((await ada.saveWidget({ ...openPrefix, published: false })).findings).toEqual([])
  })

  test('about where it stands: behind a broader one, or before a narrower one', async () => {
    const { ada } = await openShop()
    const behind = await ada.saveWidget(onPricing)
    expect(behind.findings).toMatchObject([
      {
        code: 'SHADOWED_BY_BROADER',
        id: 'pricing',
        path: 'message',
        sentence: '"Pricing" never shows: "Hello" comes first and is for all its visits.',
      },
    ])
    const moved = await ada.reorderWidgets(['pricing', 'hello'])
    expect(moved.map(({ id }) => id)).toEqual(['pricing', 'hello'])
    expect(await ada.lintWidgets()).toEqual([])

    const broad = await ada.saveDraft({ ...hello, id: 'broad', name: 'Broad', priority: -1 })
    expect(broad.findings.map(({ code, id }) => [code, id])).toEqual([
      ['SHADOWED_BY_BROADER', 'pricing'],
      ['SHADOWED_BY_BROADER', 'hello'],
    ])
  })

  test('also while the draft is not sound, and never for what its review has already', async () => {
    const { ada } = await openShop()
    const rules = [url('is', ''), url('isnt', '/a'), url('isnt', '/b')]
    const { review, findings } = await ada.saveDraft({ urls: { rules }, devices: 'all' as never })
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
    await ada.saveDraft({ ...hello, id: 'second', name: 'Second' })
    expect((await ada.publish('second')).widget.priority).toBe(1)
    expect((await ada.saveWidget({ ...hello, id: 'third' })).widget.priority).toBe(2)
    expect((await ada.saveWidget({ ...hello, id: 'second' })).widget.priority).toBe(1)
  })

  test('is previewed where it would stand', async () => {
    const { ada } = await openShop()
    await ada.saveDraft({ ...hello, id: 'second', name: 'Second' })
    const { messages } = await ada.preview({
      page: 'https://acme.example/',
      device: 'desktop',
      visitor: { kind: 'anonymous' },
      drafts: true,
    })
    expect(messages.map(({ id }) => id)).toEqual(['hello', 'second'])
  })
})
