import { describe, expect, test } from 'vitest'
import {
  type CommunicateConsent,
  type ConsentAbout,
  type ConsentRule,
  lintConsentRules,
  type ProcessConsent,
} from '../../src/consent'
import { day, minute } from '../../src/shared/instant'

const explicit: ProcessConsent = {
  basis: 'explicit',
  text: 'We store what you write.',
  version: '2',
  minorSince: ['1'],
  expiresAfter: 365 * day,
}
const notice: ProcessConsent = {
  basis: 'legitimate-interest',
  text: 'We store what you write.',
  version: '1',
}
const news: CommunicateConsent = {
  subscriptionType: 'news',
  text: 'We send you news.',
  mode: 'separate-opt-in',
}

const lint = (rules: readonly ConsentRule[], about?: ConsentAbout) =>
  lintConsentRules(rules, about).map(({ code, path }) => [code, path])

test('ordinary rules have no finding', () => {
  expect(
    lint([
      {},
      { process: explicit, communicate: news },
      { process: notice, communicate: { ...news, mode: 'implied-by-send' } },
      { communicate: news },
    ]),
  ).toEqual([])
})

describe('a gate that nobody can pass', () => {
  test.each([0, -day])('C-06 lets consent expire at once: %d', (expiresAfter) => {
    expect(lint([{ process: { ...explicit, expiresAfter } }])).toEqual([
      ['CONSENT_GATE_NEVER_OPENS', 'rules[0].process.expiresAfter'],
    ])
  })

  test('C-08 needs a notice that no client shows', () => {
    expect(lint([{ process: notice }], { showsTexts: false })).toEqual([
      ['CONSENT_GATE_NEVER_OPENS', 'rules[0].process.basis'],
    ])
  })

  test('C-02 asks for consent to a text that no client shows', () => {
    expect(lint([{ process: explicit }], { showsTexts: false })).toEqual([
      ['CONSENT_GATE_NEVER_OPENS', 'rules[0].process.basis'],
    ])
    expect(lint([{ process: explicit }], { showsTexts: true })).toEqual([])
  })
})

describe('texts', () => {
  test('C-10 that are empty are an error', () => {
    expect(lint([{ process: { ...explicit, text: ' \n' }, communicate: { ...news, text: '' } }])).toEqual([
      ['CONSENT_TEXT_EMPTY', 'rules[0].process.text'],
      ['CONSENT_TEXT_EMPTY', 'rules[0].communicate.text'],
    ])
  })

  test('that are the same for two purposes are found', () => {
    expect(lint([{ process: explicit, communicate: { ...news, text: ` ${explicit.text}` } }])).toEqual([
      ['CONSENT_TEXTS_EQUAL', 'rules[0].communicate.text'],
    ])
  })
})

describe('settings', () => {
  test('C-06 with a short expiry are found', () => {
    expect(lint([{ process: { ...explicit, expiresAfter: minute } }])).toEqual([
      ['CONSENT_EXPIRES_SOON', 'rules[0].process.expiresAfter'],
    ])
  })

  test('C-07 C-04 without effect are found', () => {
    expect(lint([{ process: { ...notice, expiresAfter: day } }])).toEqual([
      ['SETTING_WITHOUT_EFFECT', 'rules[0].process.expiresAfter'],
    ])
    expect(lint([{ process: { ...explicit, minorSince: ['1', '2', '1'] } }])).toEqual([
      ['SETTING_WITHOUT_EFFECT', 'rules[0].process.minorSince[1]'],
      ['DUPLICATE', 'rules[0].process.minorSince[2]'],
    ])
  })

  test('C-20 that subscribe without a question beside explicit consent are found', () => {
    const [finding] = lintConsentRules([
      { process: explicit, communicate: { ...news, mode: 'implied-by-send' } },
    ])
    expect(finding).toMatchObject({
      code: 'SUBSCRIPTION_IMPLIED',
      path: 'rules[0].communicate.mode',
      fix: { replacement: 'separate-opt-in' },
    })
  })
})

describe('two rules', () => {
  const other: ProcessConsent = { basis: 'explicit', text: 'We keep your messages.', version: '5' }

  test('C-05 that end each other’s consent are found once for each later rule', () => {
    expect(
      lint([{ process: explicit }, {}, { process: other }, { process: { ...other, version: '6' } }]),
    ).toEqual([
      ['CONSENT_ASKED_AGAIN', 'rules[2].process'],
      ['CONSENT_ASKED_AGAIN', 'rules[3].process'],
    ])
  })

  test('C-05 with one version name for two texts are found', () => {
    expect(lint([{ process: explicit }, { process: { ...other, version: explicit.version } }])).toEqual([
      ['CONSENT_ASKED_AGAIN', 'rules[1].process'],
    ])
  })

  test('C-04 of which one accepts the other, or that have one text, agree', () => {
    expect(lint([{ process: explicit }, { process: { ...other, minorSince: ['2'] } }])).toEqual([])
    expect(lint([{ process: explicit }, { process: explicit }])).toEqual([])
  })
})
