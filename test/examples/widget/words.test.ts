import { describe, expect, test } from 'vitest'
import {
  avatarColour,
  avatarColours,
  initialsOf,
} from '../../../examples/helpdesk/widget/components/avatar-colour'
import { availabilityLine, teamOf } from '../../../examples/helpdesk/widget/components/team'
import { deviceOf } from '../../../examples/helpdesk/widget/page/device'
import { linkedText } from '../../../examples/helpdesk/widget/thread/linked-text'
import { unreadOf } from '../../../examples/helpdesk/widget/thread/unread'
import { message } from './thread-entries'

/** WCAG's contrast of a colour with white. */
const contrastWithWhite = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

describe('avatars', () => {
  test.each(avatarColours)('white initials can be read on %s', (colour) => {
    expect(contrastWithWhite(colour)).toBeGreaterThanOrEqual(4.5)
  })

  test('the same name has the same colour', () => {
    expect(avatarColour('Ana Lindqvist')).toBe(avatarColour('Ana Lindqvist'))
    expect(avatarColours).toContain(avatarColour(''))
  })

  test.each([
    ['Ana Lindqvist', 'AL'],
    ['  ana  maria de lindqvist ', 'AL'],
    ['Fern', 'F'],
    ['😀 Émile', '😀É'],
    ['', '?'],
  ])('%j is shortened to %s', (name, initials) => expect(initialsOf(name)).toBe(initials))
})

describe('words', () => {
  const people = ['Ana Lindqvist', 'Ben Okafor', 'Cleo Marchetti'].map((name, index) => ({
    id: `u${index}`,
    name,
  }))

  test.each([
    [people, 'Ana, Ben and Cleo'],
    [people.slice(0, 1), 'Ana'],
    [[], 'Chat with us'],
  ])('a team without a name is named by its people', (senders, name) =>
    expect(teamOf({ senders })).toBe(name),
  )

  test('a team with a name has that name', () =>
    expect(teamOf({ senders: people, team: 'Support' })).toBe('Support'))

  test('the away text outranks the reply time', () => {
    expect(availabilityLine({ availability: { status: 'away', away: 'Back at 9', replyTime: 'Soon' } })).toBe(
      'Back at 9',
    )
    expect(availabilityLine({ availability: { status: 'available', replyTime: 'Soon' } })).toBe('Soon')
    expect(availabilityLine({ availability: { status: 'available' } })).toBeUndefined()
    expect(availabilityLine({})).toBeUndefined()
  })

  test.each([
    [{ touch: false, width: 390, height: 800 }, 'desktop'],
    [{ touch: true, width: 800, height: 390 }, 'mobile'],
    [{ touch: true, width: 768, height: 1_024 }, 'tablet'],
  ] as const)('%j is a %s', (screen, device) => expect(deviceOf(screen)).toBe(device))
})

describe('links in a message', () => {
  test('are web addresses without the punctuation behind them', () => {
    expect(linkedText('See https://a.example/x?y=1, then (http://b.example).')).toEqual([
      { text: 'See ' },
      { text: 'https://a.example/x?y=1', link: 'https://a.example/x?y=1' },
      { text: ', then (' },
      { text: 'http://b.example', link: 'http://b.example' },
      { text: ').' },
    ])
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'https://', 'a.example'])('%s stays text', (text) => {
    expect(linkedText(text)).toEqual([{ text }])
  })
})

describe('unread messages', () => {
  test('are those of the other side behind the instant read', () => {
    const [old, own, fresh] = [
      message({ seq: 1, at: 1_000 }),
      message({ seq: 2, at: 2_000, from: 'visitor' }),
      message({ seq: 3, at: 3_000, from: 'bot' }),
    ]
    expect(unreadOf([old, own, fresh], 1_000)).toEqual([fresh])
    expect(unreadOf([old, own, fresh], 3_000)).toEqual([])
  })
})
