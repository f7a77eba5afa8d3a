import { describe, expect, test } from 'vitest'
import { explain } from '../../src/shared/explain'
import { german } from '../../src/shared/languages/german'
import { chooseSenders, decideAudience, decideEmailCapture, decideUrlRules } from '../../src/targeting'
import { decideAppearance } from '../../src/targeting/appearance'

const visitor = { contactId: 'c1', cookieBound: true, lists: { ids: ['vip'], asOf: 0 } }

describe('a decision is kept as it was', () => {
  test('an edit of the lists of the audience changes nothing', () => {
    const lists = ['vip', 'beta']
    const decided = decideAudience({ kind: 'lists', lists }, { visitor, now: 1 })
    const kept = JSON.stringify(decided)
    lists.push('new')
    visitor.lists.ids.push('beta')
    expect(JSON.stringify(decided)).toBe(kept)
  })

  test('an explanation shows 20 lists and their number', () => {
    const lists = Array.from({ length: 30 }, (_, index) => `l${index}`)
    const { explanation } = decideAudience({ kind: 'lists', lists }, { visitor, now: 1 })
    expect(explanation.expected).toEqual({ first: lists.slice(0, 20), count: 30 })
  })
})

describe('the explanations read as text', () => {
  test.each([
    [
      decideAudience({ kind: 'tracked' }, { visitor: { cookieBound: false }, now: 1 }),
      'no  the visitor is a tracked contact (found {"contact":null,"cookieBound":false}) NOT_A_CONTACT',
      'nein der Besucher ist ein wiedererkannter Kontakt (gefunden {"contact":null,"cookieBound":false}) NOT_A_CONTACT',
    ],
    [
      decideUrlRules({ rules: [] }, { page: 'about:blank' }),
      'no  the URL rules admit the page PAGE_URL_UNSUPPORTED',
      'nein die URL-Regeln lassen die Seite zu PAGE_URL_UNSUPPORTED',
    ],
    [
      chooseSenders(
        { mode: 'owner', fallback: { kind: 'company' } },
        { messageId: 'm', sessionId: 's', people: [], company: { id: 'company' } },
      ),
      'yes the message shows senders SENDER_FALLBACK\n  yes company shows as a sender',
      'ja   die Nachricht zeigt Absender SENDER_FALLBACK\n  ja   company wird als Absender gezeigt',
    ],
    [
      decideAppearance({ accent: '#000000' }),
      'yes text can be read on the accent #000000 (expected 4.5, found 21) APPEARANCE_LEGIBLE\n  yes the text is #ffffff (found 21)\n  no  the text is #17211f (found 1.27)',
      'ja   Text ist auf der Akzentfarbe #000000 lesbar (erwartet 4.5, gefunden 21) APPEARANCE_LEGIBLE\n  ja   #ffffff ist die Farbe des Textes (gefunden 21)\n  nein #17211f ist die Farbe des Textes (gefunden 1.27)',
    ],
  ])('in English and German: %#', (decided, inEnglish, inGerman) => {
    expect(explain(decided)).toBe(inEnglish)
    expect(explain(decided, german)).toBe(inGerman)
  })

  test('semantics 7: a request for an address that comes later', () => {
    const decided = decideEmailCapture(
      { when: 'after_delay', delay: 60_000, prompt: 'Your address?' },
      { emailKnown: false, declined: false, teamAvailable: true, firstMessageAt: 1_000, now: 31_000 },
    )
    expect(decided.outcome).toEqual({
      when: 'after_first_message',
      delay: 60_000,
      due: false,
      prompt: 'Your address?',
    })
    expect(explain(decided)).toBe(
      [
        'no  the visitor is asked for an e-mail address now EMAIL_REQUESTED_LATER',
        '  yes the message requests an e-mail address',
        '  no  the address is known',
        '  no  the visitor declined',
        '  yes the visitor has written a message',
        '  no  the delay is over (expected 60000, found 30000) EMAIL_REQUESTED_LATER',
      ].join('\n'),
    )
  })
})
