import { describe, expect, test } from 'vitest'
import { chooseTargetedMessage, explain, type MessageTargeting, type Visit } from '../../src/targeting'

const message = (id: string, change: Partial<MessageTargeting> = {}): MessageTargeting => ({
  id,
  name: `Message ${id}`,
  published: true,
  channelActive: true,
  audience: { kind: 'everyone' },
  priority: 1,
  createdAt: 1_000,
  ...change,
})

const visit: Visit = {
  page: 'https://ex.com/pricing',
  visitor: { cookieBound: false },
  device: 'desktop',
  now: 2_000,
}

describe('which message shows', () => {
  test.each<[string, string, Partial<MessageTargeting>]>([
    ['unpublished', 'NOT_PUBLISHED', { published: false }],
    ['the channel is off', 'CHANNEL_OFF', { channelActive: false }],
    ['another device', 'DEVICE_NOT_TARGETED', { devices: ['mobile', 'tablet'] }],
    ['another audience', 'NOT_A_CONTACT', { audience: { kind: 'tracked' } }],
    [
      'another page',
      'NO_RULE_MATCHED',
      { urls: { rules: [{ target: 'url', operator: 'is', value: 'ex.com/blog' }] } },
    ],
  ])('not one that fails a check: %s', (_, reason, change) => {
    const decided = chooseTargetedMessage([message('a', change)], visit)
    expect(decided).toMatchObject({
      outcome: undefined,
      reason: 'NO_MESSAGE_MATCHED',
      explanation: { holds: false, because: [{ holds: false, reason }] },
    })
    expect(decided.explanation.because?.[0]?.because).toHaveLength(5)
  })

  test('the first failing check gives the reason, and the others are answered too', () => {
    const failing = message('a', { channelActive: false, audience: { kind: 'tracked' } })
    const [explained] = chooseTargetedMessage([failing], visit).explanation.because ?? []
    expect(explained).toMatchObject({ reason: 'CHANNEL_OFF' })
    expect(explained?.because?.map(({ holds }) => holds)).toEqual([true, false, true, false, true])
  })

  test.each<[string, MessageTargeting, MessageTargeting]>([
    ['priority', message('b', { priority: 1, createdAt: 9 }), message('a', { priority: 2, createdAt: 1 })],
    ['creation', message('b', { createdAt: 1 }), message('a', { createdAt: 2 })],
    ['id', message('a'), message('b')],
  ])('the first by %s, and the others say who they lost to', (_, first, second) => {
    for (const messages of [
      [first, second],
      [second, first],
    ]) {
      expect(chooseTargetedMessage(messages, visit)).toMatchObject({
        outcome: first,
        reason: 'WON_PRIORITY',
        details: { message: first.id },
        explanation: {
          because: [
            { holds: true, reason: 'WON_PRIORITY' },
            { holds: false, reason: 'LOST_TO', found: first.id },
          ],
        },
      })
    }
  })

  test('a broader message that stands first beats a more specific one', () => {
    const broad = message('broad', {
      urls: { rules: [{ target: 'url', operator: 'contains', value: 'ex.com' }] },
    })
    const exact = message('exact', {
      priority: 2,
      urls: { rules: [{ target: 'url', operator: 'is', value: 'ex.com/pricing' }] },
    })
    expect(chooseTargetedMessage([exact, broad], visit).outcome).toBe(broad)
  })

  test('T-01 a page that is no web page shows none, also without rules', () => {
    expect(chooseTargetedMessage([message('a')], { ...visit, page: 'about:blank' })).toMatchObject({
      outcome: undefined,
      explanation: { because: [{ reason: 'PAGE_URL_UNSUPPORTED' }] },
    })
  })

  test('the explanation reads as text', () => {
    const rules = [{ target: 'url', operator: 'doesnt-start-with', value: 'ex.com/blog' }] as const
    expect(explain(chooseTargetedMessage([message('a', { urls: { rules } })], visit))).toBe(
      [
        'yes a message is for this visit (found "https://ex.com/pricing") WON_PRIORITY',
        '  yes message a (Message a) shows WON_PRIORITY',
        '    yes the message is published',
        '    yes the chat channel is on',
        '    yes the message is for this device (found "desktop")',
        '    yes the message is for everyone (found {"contact":null,"cookieBound":false}) AUDIENCE_EVERYONE',
        '    yes the URL rules admit the page RULE_MATCHED',
        '      yes the page URL starts with another text (expected "ex.com/blog", found "https://ex.com/pricing") URL_NEGATED',
      ].join('\n'),
    )
  })
})
