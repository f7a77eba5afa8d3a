import { describe, expect, test } from 'vitest'
import { composeReply, type Reply, replySubject } from '../../../src/inbox/mail/compose-reply'
import { composeTranscript, type Transcript } from '../../../src/inbox/mail/compose-transcript'
import { readReplyTokens } from '../../../src/inbox/mail/read-reply-tokens'
import { mail } from './mail'

const channel = { address: 'help@acme.example', name: 'Acme' }

const reply: Reply = {
  conversationId: 'c1',
  messageId: 'message_1',
  channel,
  agentName: 'Ana',
  to: [{ name: 'Cleo', address: 'Cleo@EX.com' }],
  subject: 'A question',
  text: 'It is on its way.',
  history: ['m1@ex.com'],
  lastInbound: 'm1@ex.com',
  tokenKey: 'secret',
}

describe('composeReply', () => {
  test('comes from the channel, under its name and into the thread', () => {
    const sent = composeReply(reply)
    expect(sent).toMatchObject({
      from: { name: 'Ana (Acme)', address: 'help@acme.example' },
      to: [{ name: 'Cleo', address: 'cleo@ex.com' }],
      inReplyTo: 'm1@ex.com',
      references: ['m1@ex.com'],
      subject: 'Re: A question',
      text: 'It is on its way.',
    })
    expect(sent.messageId).toMatch(/^reply_[0-9a-f]{24}@acme\.example$/)
    expect(composeReply(reply).messageId).toBe(sent.messageId)
    expect(composeReply({ ...reply, messageId: 'message_2' }).messageId).not.toBe(sent.messageId)
  })

  test('the answer to its Reply-To joins the conversation without any reference', () => {
    const { replyTo } = composeReply(reply)
    const answer = mail({ to: [replyTo] })
    expect(readReplyTokens(answer, 'secret').recipients).toEqual(['c1'])
    expect(readReplyTokens(answer, 'other').recipients).toEqual([])
  })

  test('keeps the first reference and the newest twenty', () => {
    const history = Array.from({ length: 30 }, (_, each) => `${each}@ex.com`)
    const { references } = composeReply({ ...reply, history })
    expect(references).toEqual(['0@ex.com', ...history.slice(10)])
    expect(composeReply({ ...reply, history: history.slice(0, 20) }).references).toEqual(history.slice(0, 20))
  })

  test('no header can carry a second line', () => {
    const evil = 'x\r\nBcc: all@ex.com\u2028y'
    const sent = composeReply({
      ...reply,
      subject: evil,
      agentName: evil,
      channel: { ...channel, name: evil },
      to: [{ name: evil, address: 'cleo@ex.com' }],
      history: ['m1@ex.com', evil],
      lastInbound: evil,
    })
    const values = [
      ...sent.references,
      sent.inReplyTo,
      sent.subject,
      sent.from.name,
      sent.replyTo.name,
      sent.to[0]?.name,
    ]
    for (const value of values) expect(value ?? '').not.toMatch(/[\r\n\u2028]/)
    expect(sent.references).toEqual(['m1@ex.com'])
  })

  test('a first mail has no Re: and refers to nothing', () => {
    const { lastInbound: _, ...first } = reply
    const sent = composeReply({ ...first, history: [] })
    expect(sent.subject).toBe('A question')
    expect(sent).not.toHaveProperty('inReplyTo')
  })

  test('refuses a recipient who is no address, and none at all', () => {
    expect(() => composeReply({ ...reply, to: [{ address: 'a@ex.com' }, { address: 'x\r\ny@z' }] })).toThrow(
      'to[1].address',
    )
    expect(() => composeReply({ ...reply, to: [] })).toThrow('at least one recipient')
  })

  test.each([
    ['A', 'Re: A'],
    ['Re: A', 'Re: A'],
    ['RE: AW: re :Re: A', 'Re: A'],
    ['Regarding A', 'Re: Regarding A'],
    ['', 'Re:'],
  ])('the subject %j becomes %j', (subject, expected) => {
    expect(replySubject(subject)).toBe(expected)
  })
})

describe('composeTranscript', () => {
  const transcript: Transcript = {
    conversationId: 'c1',
    occasion: 'closed-7',
    channel,
    to: [{ address: 'cleo@ex.com' }],
    messages: [
      { name: 'Cleo', at: Date.UTC(2026, 2, 29, 0, 59), text: 'Hello?' },
      { name: 'Ana', at: Date.UTC(2026, 2, 29, 1, 0), text: 'Hello!' },
    ],
    zone: 'Europe/Berlin',
    page: 'https://acme.example/pricing',
  }

  test('I-09 tells who said what and when in the zone, and links the page', () => {
    const sent = composeTranscript(transcript)
    expect(sent.text).toBe(
      [
        'Your chat with Acme\nhttps://acme.example/pricing',
        '2026-03-29 01:59  Cleo\nHello?',
        '2026-03-29 03:00  Ana\nHello!',
        'Times are those of Europe/Berlin.',
      ].join('\n\n'),
    )
    expect(sent).toMatchObject({
      subject: 'Your chat with Acme',
      from: { address: 'help@acme.example' },
      headers: [{ name: 'Auto-Submitted', value: 'auto-generated' }],
    })
  })

  test('I-11 the subject can be edited', () => {
    expect(composeTranscript({ ...transcript, subject: 'For you' }).subject).toBe('For you')
  })

  test.each(['javascript:alert(1)', 'not a page', undefined])('leaves out the page %s', (page) => {
    expect(composeTranscript({ ...transcript, page }).text).toMatch(/^Your chat with Acme\n\n2026/)
  })

  test('refuses an unknown zone', () => {
    expect(() => composeTranscript({ ...transcript, zone: 'Mars/Base' })).toThrow(
      expect.objectContaining({ code: 'ZONE_INVALID' }),
    )
  })

  test('each occasion is a mail of its own', () => {
    const { messageId } = composeTranscript(transcript)
    expect(composeTranscript(transcript).messageId).toBe(messageId)
    expect(composeTranscript({ ...transcript, occasion: 'closed-9' }).messageId).not.toBe(messageId)
  })
})
