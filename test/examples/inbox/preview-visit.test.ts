import { describe, expect, test } from 'vitest'
import { previewVisit } from '../../../examples/helpdesk/inbox/settings/preview/preview-visit'
import type { Settings, Setup } from '../../../examples/helpdesk/settings-api'

const settings: Settings = {
  zone: 'UTC',
  inboxes: [{ id: 'support', name: 'Support' }],
  channels: [
    {
      id: 'chat',
      name: 'Acme',
      inboxId: 'support',
      active: true,
      fallThroughWhenHidden: false,
      availability: { mode: 'always', replyTime: 'a_day' },
      replyTime: 'In a day',
    },
  ],
  people: ['ana', 'ben', 'cem', 'dora'].map((id) => ({ id, name: id.toUpperCase(), seat: 'none' })),
  teams: [],
  bots: [],
}

describe('what the preview draws', () => {
  test('is a widget also of a set-up that has nothing yet', () => {
    expect(previewVisit({}, settings)).toMatchObject({
      shown: true,
      team: 'Your team',
      senders: [],
      entries: [],
    })
  })

  test('shows three avatars at most, of those who are there', () => {
    const senders: Setup['senders'] = {
      mode: 'people',
      userIds: ['zoe', 'dora', 'ana', 'ben', 'cem'],
      teamIds: [],
      fallback: { kind: 'company' },
    }
    expect(previewVisit({ senders }, settings).senders.map(({ id }) => id)).toEqual(['dora', 'ana', 'ben'])
    const gone = { ...senders, userIds: ['zoe'], fallback: { kind: 'user', userId: 'cem' } } as const
    expect(previewVisit({ senders: gone }, settings).senders).toEqual([{ id: 'cem', name: 'CEM' }])
  })

  test('keeps to the default while a colour is half typed', () => {
    const accent = (typed: string) =>
      previewVisit({ appearance: { accent: typed } }, settings).appearance?.style['--accent']
    expect(accent('#5b3aa8')).toBe('#5b3aa8')
    expect(accent('#5b3a')).toBe(accent(''))
  })

  test('says what the chat promises, and what has to be agreed to', () => {
    const process = { basis: 'explicit', text: 'Yes?', version: '1' } as const
    expect(previewVisit({ channelId: 'chat', consent: { process } }, settings)).toMatchObject({
      team: 'Acme',
      availability: { status: 'available', replyTime: 'In a day' },
      consent: { text: 'Yes?', maySend: false },
    })
  })
})
