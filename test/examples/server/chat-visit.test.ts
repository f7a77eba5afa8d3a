import { describe, expect, test } from 'vitest'
import { chatVisit } from '../../../examples/helpdesk/server/present/visit'
import type { AvailabilityRule } from '../../../src/availability'
import { emptyLedger } from '../../../src/consent'
import { decideVisit } from '../../../src/intake/visit/decide-visit'
import { channel, inbox, now, team, widget } from '../../intake/shop'

/** What the page of the shop is told of a message. */
const told = (but: Parameters<typeof widget>[0], away = false) =>
  away
    ? toldBy(but, { mode: 'status', replyTime: 'none', away: { action: 'message', text: 'We are out.' } }, [])
    : toldBy(but, channel.availability)

const toldBy = (
  but: Parameters<typeof widget>[0],
  availability: AvailabilityRule,
  users = team.users,
  languages?: readonly string[],
) => {
  const { result: outcome } = decideVisit(
    { page: 'https://acme.example/', device: 'desktop', sessionId: 's1' },
    {
      now,
      visitorId: 'v1',
      visitor: null,
      contact: undefined,
      people: { ...team, users },
      consent: emptyLedger,
      messages: [
        { targetedMessage: widget(but), channel: { ...channel, availability }, inbox, bot: undefined },
      ],
      conversations: [],
    },
  )
  return chatVisit(outcome, { entries: [], position: 0 }, languages)
}

describe('the looks', () => {
  test('are the defaults, where a message has none of its own', () => {
    expect(told({})).toMatchObject({
      team: 'Chat',
      appearance: {
        side: 'right',
        launcher: 'chat',
        style: { '--accent': '#0b6156', '--on-accent': '#ffffff', 'color-scheme': 'light dark' },
      },
    })
  })

  test('are those of the message', () => {
    const appearance = {
      accent: '#e5a93c',
      side: 'left',
      scheme: 'dark',
      launcher: 'help',
      team: 'Us',
    } as const
    expect(told({ appearance })).toMatchObject({
      team: 'Us',
      appearance: {
        side: 'left',
        launcher: 'help',
        style: { '--accent': '#e5a93c', '--on-accent': '#17211f', 'color-scheme': 'dark' },
      },
    })
  })
})

test('a visitor who reads German is told in German', () => {
  const availability = {
    mode: 'hours',
    replyTime: 'few_hours',
    hours: { zone: 'UTC', ranges: [{ days: ['every-day'], from: '00:00', to: '24:00' }] },
    outside: { action: 'return-time' },
  } as const
  expect(toldBy({}, availability, team.users, ['de-AT', 'en']).availability).toEqual({
    status: 'available',
    replyTime: 'Antwortet meist in wenigen Stunden',
  })
  expect(toldBy({}, availability).availability?.replyTime).toBe('Typically replies in a few hours')
})

describe('the consent', () => {
  const text = 'May we?'
  const process = { basis: 'explicit', version: '1', text } as const

  test('is asked for with a way to say no', () => {
    expect(told({ consent: { process } }).consent).toEqual({
      basis: 'explicit',
      text,
      version: '1',
      maySend: false,
      mayRefuse: true,
    })
  })

  test('needs no asking under a legitimate interest', () => {
    expect(told({ consent: { process: { ...process, basis: 'legitimate-interest' } } }).consent).toEqual({
      basis: 'legitimate-interest',
      text,
      version: '1',
      maySend: true,
    })
  })

  test.each([
    ['separate-opt-in', 'box'],
    ['implied-by-send', 'sending'],
  ] as const)('to be written to is given by what the message says: %s', (mode, by) => {
    const communicate = { subscriptionType: 'letter', text: 'The letter?', mode }
    expect(told({ consent: { communicate } }).communicate).toEqual({ text: 'The letter?', by })
  })
})

describe('the address', () => {
  const text = 'Your address?'
  test.each([
    ['never', { when: 'never' }, false, undefined],
    [
      'before_first_message',
      { when: 'before_first_message', prompt: text },
      false,
      { when: 'before_first_message' },
    ],
    [
      'after_first_message',
      { when: 'after_first_message', prompt: text },
      false,
      { when: 'after_first_message' },
    ],
    [
      'after_delay',
      { when: 'after_delay', delay: 60_000, prompt: text },
      false,
      { when: 'after_first_message', delay: 60_000 },
    ],
    ['when_unavailable, and somebody is there', { when: 'when_unavailable', prompt: text }, false, undefined],
    [
      'when_unavailable, and nobody is there',
      { when: 'when_unavailable', prompt: text },
      true,
      { when: 'before_first_message' },
    ],
  ] as const)('is asked for: %s', (_, emailCapture, away, asked) => {
    expect(told({ emailCapture }, away).emailCapture).toEqual(asked && { text, ...asked })
  })
})
