import { describe, expect, test } from 'vitest'
import { automatedSignals, isBounce } from '../../../src/inbox/mail/automated'
import { promotionalSignals } from '../../../src/inbox/mail/promotional'
import { hasStrong } from '../../../src/inbox/mail/signal'
import { from, headers, mail } from './mail'

const nullPath = { envelope: { from: null, to: ['help@acme.example'] } }
const ourGroup = ['list-id', 'Help <help.acme.example>'] as const
const own = ['help@acme.example']

describe('automatedSignals', () => {
  test.each([
    ['auto-submitted', headers(['auto-submitted', 'auto-generated'])],
    ['auto-submitted', headers(['auto-submitted', 'Auto-Replied; owner-email="a@b.c"'])],
    ['precedence', headers(['precedence', 'Bulk'])],
    ['precedence', headers(['precedence', 'auto_reply'])],
    ['x-autoreply', headers(['x-autoreply', 'yes'])],
    ['x-loop', headers(['x-loop', 'a@b.c'])],
    ['content-type', headers(['content-type', 'multipart/report; report-type=disposition-notification'])],
    ['return path', nullPath],
    ['delivery report', { report: {} }],
    ['sender', from('MAILER-DAEMON@ex.com')],
    ['sender', from('no-reply+7@ex.com')],
  ])('%s says that a machine sent it', (name, but) => {
    const signals = automatedSignals(mail(but))
    expect(signals).toEqual([expect.objectContaining({ name, strength: 'strong' })])
  })

  test.each([
    ['a person', {}],
    ['Auto-Submitted: no', headers(['auto-submitted', 'no'])],
    ['a request not to answer by machine', headers(['x-auto-response-suppress', 'All'])],
    ['an ordinary precedence', headers(['precedence', 'first-class'])],
  ])('%s does not', (_, but) => {
    expect(automatedSignals(mail(but))).toEqual([])
  })

  test('an out-of-office subject is reported and decides nothing', () => {
    const signals = automatedSignals(mail({ subject: 'Abwesenheitsnotiz: Frage' }))
    expect(signals).toEqual([{ name: 'subject', found: 'Abwesenheitsnotiz: Frage', strength: 'weak' }])
    expect(hasStrong(signals)).toBe(false)
  })

  test('the precedence that our own group added says nothing, an automatic reply through it does', () => {
    expect(automatedSignals(mail(headers(ourGroup, ['precedence', 'list'])), own)).toEqual([])
    expect(automatedSignals(mail(headers(ourGroup, ['precedence', 'auto_reply'])), own)).toHaveLength(1)
    expect(automatedSignals(mail(headers(['precedence', 'list'])), own)).toHaveLength(1)
  })
})

describe('isBounce', () => {
  test.each([
    ['a delivery report', { report: {} }],
    ['a multipart report', headers(['content-type', 'multipart/report; report-type=delivery-status'])],
    ['an empty return path', nullPath],
    [
      'a postmaster who calls it a reply',
      { ...nullPath, ...from('postmaster@ex.com'), ...headers(['auto-submitted', 'auto-replied']) },
    ],
  ])('F-03 %s is one', (_, but) => {
    expect(isBounce(mail(but))).toBe(true)
  })

  test.each([
    ['a mail', {}],
    ['an absence notice', { ...nullPath, ...headers(['auto-submitted', 'auto-replied']) }],
    [
      'a receipt of reading',
      headers(['content-type', 'multipart/report; report-type=disposition-notification']),
    ],
  ])('F-03 %s is none', (_, but) => {
    expect(isBounce(mail(but))).toBe(false)
  })
})

describe('promotionalSignals', () => {
  const link = { text: 'Offers!\nUnsubscribe here: https://shop.example/x' }

  test.each(['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'feedback-id'])(
    'F-11 %s is a strong one',
    (name) => {
      expect(promotionalSignals(mail(headers([name, 'x'])))).toEqual([
        { name, found: 'x', strength: 'strong' },
      ])
    },
  )

  test('F-11 a link counts in a new conversation, or together with a list or bulk header', () => {
    expect(hasStrong(promotionalSignals(mail(link)))).toBe(false)
    expect(hasStrong(promotionalSignals(mail(link), { newThread: true }))).toBe(true)
    expect(hasStrong(promotionalSignals(mail({ ...link, ...headers(['precedence', 'bulk']) })))).toBe(true)
  })

  test('F-11 an anchor in the HTML is a link', () => {
    const html = '<p>Hi</p><a href="https://shop.example/x">Se désabonner</a>'
    expect(promotionalSignals(mail({ html }), { newThread: true })).toHaveLength(1)
  })

  test.each([
    ['the word alone', { text: 'How do I unsubscribe?' }],
    ['a link elsewhere', { text: 'Please unsubscribe me.\nSee https://shop.example' }],
    ['an anchor to something else', { html: '<a href="https://ex.com">order</a> unsubscribe' }],
  ])('F-11 %s is no link', (_, but) => {
    expect(promotionalSignals(mail(but), { newThread: true })).toEqual([])
  })

  test('F-11 the list headers that our own group added are ignored', () => {
    const through = mail(headers(ourGroup, ['list-unsubscribe', '<mailto:x@acme.example>']))
    expect(promotionalSignals(through, { ownAddresses: own })).toEqual([])
    expect(promotionalSignals(through)).toHaveLength(2)
    const posted = mail(
      headers(['list-id', '<42.acme.example>'], ['list-post', '<mailto:Help@acme.example>']),
    )
    expect(promotionalSignals(posted, { ownAddresses: own })).toEqual([])
  })
})
