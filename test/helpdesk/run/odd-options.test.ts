import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../../src/adapters/memory'
import { createHelpdesk } from '../../../src/index'
import { openShop } from '../shop'

describe('what a host gives', () => {
  test.each([['x'], [5], [null], [new Map([['acme.sms', {}]])], [[null]], [[undefined]]])(
    'D-15 channels of the shape %s are refused at their place',
    (channels) => {
      const start = () => createHelpdesk({ storage: createMemoryStorage(), channels: channels as never })
      expect(start).toThrow(
        expect.objectContaining({
          code: expect.stringMatching(/^INVALID_/),
          details: expect.objectContaining({ place: expect.stringMatching(/^channels/) }),
        }),
      )
    },
  )

  test.each([[null], [5], [{}], [{ answer: 5 }]])('a bot whose program is %j is not saved', async (given) => {
    const { ada } = await openShop({ bots: (() => given) as never })
    await expect(ada.bots.save({ id: 'guide', name: 'Guide' })).rejects.toMatchObject({
      code: 'INVALID_RULE',
    })
  })
})
