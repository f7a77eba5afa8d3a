import { describe, expect, test } from 'vitest'
import { parseAudience, parseTargetedMessage, parseUrlRules } from '../../src/targeting/schema'

const message = {
  id: 'm1',
  name: 'Welcome',
  published: true,
  devices: ['desktop'],
  audience: { kind: 'lists', lists: ['vip'] },
  urls: {
    combine: 'include-exclude',
    rules: [
      { target: 'url', operator: 'is', value: 'ex.com/*', strictTrailingSlash: true },
      { target: 'query-param', operator: 'isnt', name: 'plan', value: '' },
    ],
  },
  priority: 0,
  createdAt: 1_760_000_000_000,
  welcome: 'Hello',
  senders: { mode: 'owner', fallback: { kind: 'company' } },
  emailCapture: { when: 'after_delay', delay: 60_000, prompt: 'Your address?' },
  displayByDefault: false,
}

const refusal = (parse: () => unknown): unknown => {
  try {
    return parse()
  } catch (error) {
    return error
  }
}

const refused = (place: string, reason?: string) => ({
  code: 'INVALID_RULE',
  details: { place, ...(reason && { reason }) },
})

describe('what may be saved', () => {
  test('takes a whole message', () => {
    expect(parseTargetedMessage(message)).toEqual(message)
  })

  test.each<[string, object, string, string?]>([
    [
      'T-17 an empty URL value',
      { target: 'url', operator: 'isnt', value: ' ' },
      'urls.rules[0].value',
      'RULE_VALUE_EMPTY',
    ],
    [
      'T-17 a parameter without a name',
      { target: 'query-param', operator: 'is', name: '', value: 'x' },
      'urls.rules[0].name',
      'RULE_VALUE_EMPTY',
    ],
    [
      'T-17 a value that is no URL',
      { target: 'url', operator: 'is', value: 'https://[' },
      'urls.rules[0].value',
      'RULE_VALUE_INVALID',
    ],
    ['an unknown operator', { target: 'url', operator: 'like', value: 'x' }, 'urls.rules[0].operator'],
    ['an unknown target', { target: 'title', operator: 'is', value: 'x' }, 'urls.rules[0].target'],
    ['a stray property', { target: 'url', operator: 'is', value: 'x', regex: true }, 'urls.rules[0].regex'],
    [
      'text that is too long',
      { target: 'url', operator: 'contains', value: 'x'.repeat(4_097) },
      'urls.rules[0].value',
    ],
  ])('refuses %s', (_, rule, place, reason) => {
    expect(refusal(() => parseUrlRules({ rules: [rule] }))).toMatchObject(refused(place, reason))
  })

  test('T-48 refuses a list audience without a list', () => {
    expect(refusal(() => parseAudience({ kind: 'lists', lists: [] }))).toMatchObject(
      refused('audience.lists', 'AUDIENCE_LIST_EMPTY'),
    )
  })

  test.each<[string, object, string, string?]>([
    [
      'owner mode without a fallback',
      { senders: { mode: 'owner' } },
      'message.senders.fallback',
      'FALLBACK_REQUIRED',
    ],
    ['no device', { devices: [] }, 'message.devices'],
    [
      'a broken rule deep inside',
      { urls: { rules: [{ target: 'url', operator: 'is', value: '' }] } },
      'message.urls.rules[0].value',
      'RULE_VALUE_EMPTY',
    ],
    [
      'an unknown moment for the address',
      { emailCapture: { when: 'sometimes' } },
      'message.emailCapture.when',
    ],
    ['a priority that is no number', { priority: '1' }, 'message.priority'],
  ])('refuses %s', (_, change, place, reason) => {
    expect(refusal(() => parseTargetedMessage({ ...message, ...change }))).toMatchObject(
      refused(place, reason),
    )
  })

  test('says what was expected and what was found', () => {
    expect(() => parseTargetedMessage({ ...message, published: 'yes' })).toThrow(
      'Expected true or false at message.published, found "yes".',
    )
  })
})
