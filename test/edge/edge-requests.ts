import { textDigest } from '../../src/shared/digest'
import type { EdgeRequest } from './decide-on-edge'

const common = { published: true, channelActive: true, createdAt: 0 }

const messages: EdgeRequest['messages'] = [
  {
    ...common,
    id: 'pricing',
    name: 'Talk to sales',
    priority: 1,
    audience: { kind: 'everyone' },
    urls: { rules: [{ target: 'url', operator: 'is', value: 'ex.com/pricing/*' }] },
  },
  {
    ...common,
    id: 'hosts',
    name: 'Grüße',
    priority: 2,
    audience: { kind: 'tracked' },
    urls: { rules: [{ target: 'url', operator: 'contains', value: 'münchen.example/straße' }] },
  },
  {
    ...common,
    id: 'hello',
    name: 'Questions?',
    priority: 3,
    audience: { kind: 'everyone' },
    urls: { rules: [{ target: 'url', operator: 'doesnt-contain', value: '/careers' }] },
  },
]

const pages = [
  'https://EX.com/pricing/?utm_source=news#top',
  'https://münchen.example/stra%C3%9Fe',
  'https://ex.com/careers',
  'http://[::1]:8080/a?b=c&b=d',
  'file:///etc/hosts',
]

const hours = {
  zone: 'America/St_Johns',
  ranges: [{ days: ['weekdays' as const], from: '22:00', to: '06:30' }],
  overrides: [{ date: '2026-11-02', ranges: [] }],
}

const text = 'We store what you write.'
const given = {
  event: 'given',
  lawfulBasis: 'consent',
  version: '1',
  textDigest: textDigest(text),
  decidedAt: 0,
  recordId: 'r1',
} as const

/** Every page at two times around the end of summer time, with and without consent. */
export const edgeRequests: readonly EdgeRequest[] = pages.flatMap((page, index) =>
  [Date.UTC(2026, 10, 1, 4, 29), Date.UTC(2026, 10, 3, 3)].map((now) => ({
    messages,
    visit: { page, visitor: { cookieBound: index % 2 === 0 }, device: 'desktop' as const, now },
    availability: [
      { mode: 'hours', replyTime: 'few_minutes', hours, outside: { action: 'return-time' } },
      { now, hasOpenConversation: false, bot: false, members: [], visitorZone: 'Pacific/Apia' },
    ],
    consent: [
      { process: { basis: 'explicit', text, version: '1' } },
      {
        now,
        ledger: index === 0 ? { communicate: {} } : { process: given, communicate: {} },
        noticeShown: true,
      },
    ],
    language: ['de-AT', 'ja', 'en'][index % 3] as string,
  })),
)
