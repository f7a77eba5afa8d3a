import { describe, expect, test } from 'vitest'
import { hello, openShop } from './shop'

describe('lints of the messages of an account', () => {
  test('SHADOWED_BY_BROADER tells an admin of a message that never shows', async () => {
    const { ada } = await openShop()
    expect(await ada.lintWidgets()).toEqual([])
    const rules = [{ target: 'url', operator: 'is', value: 'acme.example/pricing' }] as const
    await ada.saveWidget({ ...hello, id: 'pricing', name: 'Pricing', priority: 1, urls: { rules } })
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
