import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { canonicalAddress, canonicalDomain, withoutTag } from '../../../src/inbox/mail/canonical-address'

describe('canonicalAddress', () => {
  test.each([
    [' Ana.Maria@EX.com ', 'ana.maria@ex.com'],
    ['ana+News@ex.com', 'ana+news@ex.com'],
    ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ['ana@ex.com.', 'ana@ex.com'],
    ["o'brien_{x}@ex.com", "o'brien_{x}@ex.com"],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalAddress(text)).toBe(canonical)
  })

  test.each([
    '',
    'ana',
    '@ex.com',
    'ana@',
    'a b@ex.com',
    'ana@ex.com/path',
    'ana@ex.com:25',
    'ana@ex.com?x',
    'a@b@ex.com',
    'ana\r\nBcc:@ex.com',
    '<ana@ex.com>',
    'ana@a..b',
    `${'a'.repeat(65)}@ex.com`,
    `ana@${'a.'.repeat(200)}com`,
  ])('%j is no address', (text) => {
    expect(canonicalAddress(text)).toBeUndefined()
  })

  prop.prop([fc.oneof(fc.emailAddress(), fc.string())])('what is canonical stays as it is', (text) => {
    const canonical = canonicalAddress(text)
    if (canonical !== undefined) expect(canonicalAddress(canonical)).toBe(canonical)
  })

  test('a tag can be taken off', () => {
    expect(withoutTag('ana+a+b@ex.com')).toBe('ana@ex.com')
    expect(withoutTag('+a@ex.com')).toBe('+a@ex.com')
  })

  test('a domain is what a host can be', () => {
    expect(canonicalDomain('EX.com')).toBe('ex.com')
    expect(canonicalDomain('ex.com#x')).toBeUndefined()
  })
})
