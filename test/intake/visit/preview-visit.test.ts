import { describe, expect, test } from 'vitest'
import { type PreviewVisitor, previewVisit } from '../../../src/intake/visit/preview-visit'
import { channel, cleo, greeter, inbox, now, people, team, user, widget } from '../shop'

const place = (but: Parameters<typeof widget>[0], change: object = {}) => ({
  targetedMessage: widget(but),
  channel,
  inbox,
  bot: undefined,
  ...change,
})

const elsewhere = {
  rules: [{ target: 'url', operator: 'is', value: 'https://acme.example/pricing' }],
} as const

const preview = (
  messages: readonly ReturnType<typeof place>[],
  visitor: PreviewVisitor = { kind: 'anonymous' },
  facts: object = {},
) =>
  previewVisit(
    { page: 'https://acme.example/', device: 'desktop', visitor },
    { now, people: team, messages, ...facts },
  )

describe('each message', () => {
  test('has won, lost to another, or failed a check', () => {
    const { messages, place: shown } = preview([
      place({ id: 'second', priority: 2 }),
      place({ id: 'draft', published: false, priority: 0 }),
      place({ id: 'pricing', urls: elsewhere, priority: 0 }),
      place({ id: 'known', audience: { kind: 'tracked' }, priority: 1 }),
      place({ id: 'phones', devices: ['mobile'], priority: 3 }),
      place({ id: 'off', priority: 4 }, { channel: { ...channel, active: false } }),
      place({ id: 'third', priority: 5 }),
    ])
    expect(shown?.targetedMessage.id).toBe('second')
    expect(messages.map(({ id, verdict, reason, lostTo }) => [id, verdict, reason, lostTo])).toEqual([
      ['draft', 'failed', 'NOT_PUBLISHED', undefined],
      ['pricing', 'failed', 'NO_RULE_MATCHED', undefined],
      ['known', 'failed', 'NOT_A_CONTACT', undefined],
      ['second', 'won', 'WON_PRIORITY', undefined],
      ['phones', 'failed', 'DEVICE_NOT_TARGETED', undefined],
      ['off', 'failed', 'CHANNEL_OFF', undefined],
      ['third', 'lost', 'LOST_TO', 'second'],
    ])
  })

  test('V-06 was hidden and made way, or shows instead', () => {
    const hiding = {
      ...channel,
      availability: { mode: 'status', replyTime: 'none', away: { action: 'hide' } },
      fallThroughWhenHidden: true,
    }
    const { messages, place: shown } = preview(
      [
        place({ id: 'third', priority: 2 }),
        place({ id: 'first' }, { channel: hiding }),
        place({ id: 'second', priority: 1 }),
      ],
      undefined,
      { people: people([]) },
    )
    expect(shown?.targetedMessage.id).toBe('second')
    expect(messages.map(({ id, verdict, reason, lostTo }) => [id, verdict, reason, lostTo])).toEqual([
      ['first', 'hidden', 'NO_MEMBERS', undefined],
      ['second', 'won', 'FELL_THROUGH', undefined],
      ['third', 'lost', 'LOST_TO', 'second'],
    ])
  })

  test('names the rule that it failed', () => {
    const [pricing] = preview([place({ id: 'pricing', urls: elsewhere })]).messages
    expect(pricing?.explanation.because?.at(-1)).toMatchObject({
      holds: false,
      because: [{ holds: false, reason: 'URL_NO_MATCH' }],
    })
  })
})

describe('the visitor', () => {
  const forKnown = [
    place({ id: 'vip', priority: 0, audience: { kind: 'lists', lists: ['vip'] } }),
    place({ id: 'tracked', priority: 1, audience: { kind: 'tracked' } }),
    place({ id: 'anonymous', priority: 2, audience: { kind: 'anonymous' } }),
  ]

  test.each<[string, PreviewVisitor, string | undefined, boolean]>([
    ['is unknown', { kind: 'anonymous' }, 'anonymous', false],
    ['is a contact', { kind: 'contact', contactId: 'k1' }, 'tracked', true],
    [
      'is a contact in another browser',
      { kind: 'contact', contactId: 'k1', cookieBound: false },
      undefined,
      true,
    ],
    ['is imagined in a list', { kind: 'imagined', lists: ['vip'] }, 'vip', false],
    ['is imagined with an address', { kind: 'imagined', email: 'zoe@ex.com' }, 'tracked', true],
  ])('%s', (_, visitor, message, emailKnown) => {
    const seen = preview(forKnown, visitor, visitor.kind === 'contact' ? { contact: cleo } : {})
    expect([seen.place?.targetedMessage.id, seen.emailKnown]).toEqual([message, emailKnown])
  })

  test('sees who greets, whether somebody is there, and what has to be agreed to', () => {
    const asked = { basis: 'explicit', text: 'We keep what you write.', version: '1' } as const
    const owned = widget({
      senders: { mode: 'owner', fallback: { kind: 'user', userId: 'ben' } },
      consent: { process: asked },
    })
    const facts = { people: people([user('ana'), user('ben')]) }
    const seen = preview(
      [{ ...place({}), targetedMessage: owned }],
      { kind: 'imagined', ownerId: 'ana' },
      facts,
    )
    expect(seen).toMatchObject({
      shown: true,
      availability: { status: 'available' },
      gate: 'ask',
      senders: [{ id: 'ana' }],
    })
    expect(preview([{ ...place({}), targetedMessage: owned }], undefined, facts).senders).toEqual([
      { id: 'ben', name: 'Ben' },
    ])
    expect(preview([place({ botId: greeter.id }, { bot: greeter })]).availability?.status).toBe('bot')
  })
})
