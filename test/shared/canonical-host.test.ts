import { describe, expect, test } from 'vitest'
import { canonicalHost } from '../../src/shared/canonical-host'
import { punycode } from '../../src/shared/punycode'

describe('T-02 a host has one form on every runtime', () => {
  test.each([
    ['EX.Com', 'ex.com'],
    ['ex.com..', 'ex.com'],
    ['.ex..com', '.ex..com'],
    ["e_x!$&'()*+,;=~-.com", "e_x!$&'()*+,;=~-.com"],
    ['%65x%2ecom', 'ex.com'],
    ['ＥＸ。ｃｏｍ', 'ex.com'],
    ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'],
    ['BÜCHER.example', 'xn--bcher-kva.example'],
    ['bu\u0308cher.example', 'xn--bcher-kva.example'],
    ['b%C3%BCcher.example', 'xn--bcher-kva.example'],
    ['b\u00adü\u200bcher\ufe0f.example', 'xn--bcher-kva.example'],
    ['faß', 'xn--fa-hia'],
    ['FAẞ', 'xn--fa-hia'],
    ['ΒΌΛΟΣ.com', 'xn--nxasmq6b.com'],
    ['βόλος.com', 'xn--nxasmm1c.com'],
    ['\u1112\u1161\u11ab.kr', 'xn--6q8b.kr'],
    ['か\u3099.jp', 'xn--v8j.jp'],
    ['יה.il', 'xn--8dbj.il'],
    ['💩\ufe0f.la', 'xn--ls8h.la'],
    ['0x7f.1', '127.0.0.1'],
    ['１２７.1.', '127.0.0.1'],
    ['[0:0::1]', '[::1]'],
    [`${'é'.repeat(63)}.com`, `xn--${punycode('é'.repeat(63))}.com`],
  ])('%s is %s', (text, host) => {
    expect(canonicalHost(text)).toBe(host)
    expect(canonicalHost(host)).toBe(host)
  })

  test.each(['xn--', 'xn--a', 'xn--0', 'xn--99999999', 'xn--a-', 'xn--xn--', 'xn---bcher-kva'])(
    'ASCII is not decoded: %s stays as it is',
    (label) => {
      expect(canonicalHost(`${label.toUpperCase()}.com`)).toBe(`${label}.com`)
    },
  )

  test.each([
    ['nothing', ''],
    ['only dots', '。..'],
    ['a space', 'e x'],
    ['a separator that is decoded', 'ex%2fcom'],
    ['a separator of full width', 'ex／com'],
    ['a quotation mark', 'e"x'],
    ['a half escape', 'ex%e'],
    ['an escape of no character', 'ex%ff'],
    ['an escape within an escape', '%2565x'],
    ['half a surrogate pair', '\ud83d'],
    ['a joiner', 'क्\u200dष'],
    ['a character outside the ranges', '\u{10d50}'],
    ['a sign that is mapped to several', '℀'],
    ['a label that is punycode in part', 'xn--ü'],
    ['a label that is too long for a name', 'é'.repeat(64)],
    ['a number that is no address', '256.0.0.1'],
    ['a name before a number', 'a.1'],
    ['brackets around a name', '[ex.com]'],
    ['a zone of an address', '[fe80::1%25eth0]'],
    ['a port', 'ex.com:80'],
  ])('%s refuses the host: %j', (_, text) => {
    expect(canonicalHost(text)).toBeUndefined()
  })
})

/** Section 7.1 of RFC 3492, without the capitals that it keeps. */
test.each([
  ['ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
  ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
  ['למההםפשוטלאמדבריםעברית', '4dbcagdahymbxekheh6e0a7fei0b'],
  ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['3年b組金八先生', '3b-ww4c5e180e575a65lsy2b'],
  ['-> $1.00 <-', '-> $1.00 <--'],
])('%s in Punycode is %s', (label, expected) => {
  expect(punycode(label)).toBe(expected)
})
