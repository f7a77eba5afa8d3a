import { readdirSync, readFileSync } from 'node:fs'
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { readMail } from '../../src/adapters/mime'
import type { IncomingMail, MailAddress } from '../../src/inbox/mail/incoming-mail'
import { runs } from '../support/runs'

const folder = 'test/fixtures/mail'
const fixtures = readdirSync(folder).map((name) => new Uint8Array(readFileSync(`${folder}/${name}`)))

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

/** Bytes that mean something to mail, between bytes that mean nothing. */
const telling = fc.constantFrom(
  '\r\n',
  '\n\n',
  '--b',
  '--',
  '=?utf-8?B?',
  '?=',
  '<',
  '>',
  '"',
  ';',
  ':',
  '=\n',
  '\0',
  'Content-Type: multipart/mixed; boundary=b\n',
  'Content-Type: message/rfc822\n\n',
  'Content-Transfer-Encoding: base64\n',
  'Message-ID: <',
  'References: ',
  'From: ',
  'charset=utf-16',
  '<img src=',
)
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  telling.map((text) => new TextEncoder().encode(text)),
)
const garbage = fc.array(noise, { maxLength: 40 }).map(joined)

const mutated = fc
  .tuple(
    fc.constantFrom(...fixtures),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), noise), { minLength: 1, maxLength: 8 }),
  )
  .map(([source, changes]) =>
    changes.reduce<Uint8Array>((bytes, [place, removed, inserted]) => {
      const at = place % (bytes.length + 1)
      return joined([bytes.subarray(0, at), inserted, bytes.subarray(at + removed)])
    }, source),
  )

const envelope: IncomingMail['envelope'] = { from: null, to: ['support@acme.example'] }

const expectWellFormed = (mail: IncomingMail): void => {
  expect(mail.envelope).toEqual(envelope)
  const texts = [mail.text, mail.reply, mail.html ?? '']
  const lines = [
    mail.subject,
    ...mail.headers.flatMap(({ name, value }) => [name, value]),
    ...mail.attachments.flatMap(({ name, type }) => [name, type]),
  ]
  expect(texts.filter((text) => /[^\P{Cc}\t\n]|\p{Surrogate}/u.test(text))).toEqual([])
  expect(lines.filter((line) => /\p{Cc}|\p{Surrogate}/u.test(line))).toEqual([])
  expect(mail.headers.filter(({ name }) => name !== name.toLowerCase())).toEqual([])

  const ids = [
    mail.messageId ?? 'none',
    ...mail.inReplyTo,
    ...mail.references,
    mail.report?.failedMessageId ?? 'none',
  ]
  expect(ids.filter((id) => !/^[^\s<>\p{Cc}]{1,998}$/u.test(id))).toEqual([])
  expect(mail.references.length).toBeLessThanOrEqual(100)

  const addresses: readonly MailAddress[] = [
    ...(mail.from ? [mail.from] : []),
    ...mail.replyTo,
    ...mail.to,
    ...mail.cc,
  ]
  expect(addresses.filter(({ address }) => !/^[^\s<>\p{Cc}]+@[^\s<>@\p{Cc}]+$/u.test(address))).toEqual([])
  expect(addresses.filter(({ name }) => name !== undefined && (name === '' || /\p{Cc}/u.test(name)))).toEqual(
    [],
  )

  expect(mail.date === undefined || (Number.isInteger(mail.date) && mail.date >= 0)).toBe(true)
  expect(mail.html ?? '').not.toMatch(
    /<(script|style|iframe|form|input|svg|object|link|meta|base)\b|<[^>]* (on\w+|style)=/i,
  )
  expect(mail.html ?? '').not.toMatch(/<img[^>]* src="(?!data:image\/)/i)
  expect(mail.attachments.every(({ name, size }) => name !== '' && size >= 0)).toBe(true)
  expect(mail.sourceDigest).toMatch(/^[0-9a-f]{64}$/)
}

describe('every source gives a well-formed mail', () => {
  test.prop([garbage], { numRuns: runs(300) })('of random bytes', async (source) => {
    expectWellFormed(await readMail(source, envelope))
  })

  test.prop([mutated], { numRuns: runs(500) })('of mails with mistakes', async (source) => {
    expectWellFormed(await readMail(source, envelope))
  })

  test.prop([mutated], { numRuns: runs(50) })('and the same mail each time', async (source) => {
    expect(await readMail(source, envelope)).toEqual(await readMail(source, envelope))
  })
})
