import { describe, expect, test } from 'vitest'
import {
  chooseTargetedMessage,
  explain,
  type MessageTargeting,
  parsePageUrl,
  type UrlRule,
  type Visit,
} from '../../../src/targeting'
import { createTargetingIndex } from '../../../src/targeting/many'

const message = (id: string, change: Partial<MessageTargeting> = {}): MessageTargeting => ({
  id,
  name: `Message ${id}`,
  published: true,
  channelActive: true,
  audience: { kind: 'everyone' },
  priority: 5,
  createdAt: 1_000,
  ...change,
})

const url = (operator: Extract<UrlRule, { target: 'url' }>['operator'], value: string): UrlRule => ({
  target: 'url',
  operator,
  value,
})

const on = (...rules: readonly UrlRule[]): Partial<MessageTargeting> => ({ urls: { rules } })

/** Messages for pages that no test visits, so that an index has more than it asks one by one. */
const others = Array.from({ length: 40 }, (_, index) =>
  message(`other${index}`, { priority: index % 10, ...on(url('is', `elsewhere.example/${index}`)) }),
)

const visit: Visit = {
  page: 'https://ex.com/blog/post?plan=pro#top',
  visitor: { cookieBound: false },
  device: 'desktop',
  now: 10_000,
}

const matching = (visited: Visit, ...messages: readonly MessageTargeting[]) =>
  createTargetingIndex([...others, ...messages])
    .matches(visited)
    .map(({ id }) => id)

describe('a rule leads to its message', () => {
  test.each<[string, UrlRule]>([
    ['T-02 is', url('is', 'https://ex.com/blog/post')],
    ['T-04 is, any scheme', url('is', 'EX.com/blog/post')],
    ['T-05 is, another slash', url('is', 'ex.com/blog/post/')],
    [
      'T-05 is, strictly',
      { target: 'url', operator: 'is', value: 'ex.com/blog/post', strictTrailingSlash: true },
    ],
    ['T-07 is, with a query', url('is', 'ex.com/blog/post?plan=pro')],
    ['T-08 is, with a wildcard', url('is', 'ex.com/blog/*')],
    ['T-08 is, the wildcard itself', url('is', 'ex.com/blog/post/*')],
    ['T-10 is, the whole site', url('is', 'ex.com/*')],
    ['step 5, any host', url('is', '/blog/post')],
    ['step 6, with a fragment', url('is', '/blog/post#top')],
    ['T-12 contains', url('contains', 'log/po')],
    ['T-12 contains, in the query', url('contains', '=pr')],
    ['T-12 contains, in the fragment', url('contains', '#to')],
    ['T-12 contains, one character', url('contains', '?')],
    ['T-13 starts with', url('starts-with', 'ex.com/blog/po')],
    ['T-14 starts with a host', url('starts-with', 'https://ex.com')],
    ['T-15 starts with, into the query', url('starts-with', '/blog/post?plan=')],
    ['T-13 starts with, into the fragment', url('starts-with', '/blog/post#to')],
    ['T-13 starts with a scheme', url('starts-with', 'https://')],
    ['T-20 query parameter', { target: 'query-param', operator: 'is', name: 'plan', value: 'pro' }],
  ])('%s', (_, rule) => {
    const opposite = {
      isnt: 'is',
      is: 'isnt',
      contains: 'doesnt-contain',
      'starts-with': 'doesnt-start-with',
    }
    const negated = { ...rule, operator: opposite[rule.operator as keyof typeof opposite] } as UrlRule
    expect(matching(visit, message('a', on(rule)))).toEqual(['a'])
    expect(matching({ ...visit, page: 'http://ex.org/x' }, message('a', on(rule)))).toEqual([])
    expect(matching(visit, message('a', on(negated)))).toEqual([])
    expect(matching({ ...visit, page: 'http://ex.org/x' }, message('a', on(negated)))).toEqual(['a'])
  })

  test.each<[string, string, string]>([
    ['T-08 beside a wildcard', 'ex.com/blo/*', 'https://ex.com/blog'],
    ['T-10 below another host', 'ex.com/*', 'https://ex.com.evil.io/'],
    ['T-14 a host that goes on', 'ex.com/', 'https://sub.ex.com/'],
    ['a wildcard behind two slashes', '/blog//*', 'https://ex.com/blog'],
  ])('and not %s', (_, value, page) => {
    expect(matching({ ...visit, page }, message('a', on(url('is', value))))).toEqual([])
  })

  test.each<[string, string, string, boolean]>([
    ['T-13', '/a#to', 'https://ex.com/a#top', true],
    ['T-13', '/a#to', 'https://ex.com/a', false],
    ['T-15', 'ex.com/a?', 'https://ex.com/a', true],
    ['T-15', 'ex.com/a?', 'https://ex.com/a?x=1', true],
    ['T-15', 'ex.com/a?', 'https://ex.com/ab', false],
    ['T-15', 'ex.com/a?#to', 'https://ex.com/a?x=1#top', false],
  ])('%s starts with %s: %s', (_, value, page, holds) => {
    expect(matching({ ...visit, page }, message('a', on(url('starts-with', value))))).toEqual(
      holds ? ['a'] : [],
    )
  })

  test('once, however many of its rules hold', () => {
    const rules = [
      url('contains', 'blog'),
      url('contains', 'post'),
      url('is', '/blog/*'),
      url('contains', 'blog'),
    ]
    expect(matching(visit, message('a', on(...rules)))).toEqual(['a'])
  })
})

describe('rules that speak against a page', () => {
  const [blog, shop] = [url('doesnt-contain', 'blog'), url('doesnt-contain', 'shop')]

  test('T-35 of several that are combined by any, one that holds is enough', () => {
    expect(matching(visit, message('a', on(blog, shop)), message('b', on(blog, blog)))).toEqual(['a'])
    expect(matching(visit, message('a', on(blog, url('contains', 'post'))))).toEqual(['a'])
  })

  test('T-22 a parameter that is there twice speaks against it once', () => {
    const isnt = (name: string): UrlRule => ({ target: 'query-param', operator: 'isnt', name, value: '1' })
    const page = 'https://ex.com/?a=1&a=1'
    expect(matching({ ...visit, page }, message('a', on(isnt('a'), isnt('b'))))).toEqual(['a'])
    expect(matching({ ...visit, page }, message('a', on(isnt('a'))))).toEqual([])
  })

  test('T-31 to T-34 one that fails excludes the page, and a positive one has to hold', () => {
    const strict = (id: string, ...rules: readonly UrlRule[]) =>
      message(id, { urls: { combine: 'include-exclude', rules } })
    expect(
      matching(
        visit,
        strict('vetoed', blog, url('contains', 'post')),
        strict('included', shop, url('contains', 'post')),
        strict('not included', shop, url('contains', 'page')),
        strict('not excluded', shop),
        strict('excluded', shop, blog),
      ),
    ).toEqual(['included', 'not excluded'])
  })

  test('T-30 no rules are for every page', () => {
    expect(matching(visit, message('a'), message('b', { urls: { rules: [] } }))).toEqual(['a', 'b'])
  })

  test.each(['about:blank', 'nonsense', `https://ex.com/${'a'.repeat(9_000)}`])(
    'T-01 T-18 no message is for the page %.20s',
    (page) => {
      expect(matching({ ...visit, page }, message('a'), message('b', on(blog)))).toEqual([])
      expect(createTargetingIndex([message('a')]).matches({ ...visit, page })).toEqual([])
    },
  )
})

describe('very many messages for every page but some', () => {
  const not = on(url('doesnt-contain', 'blog'))
  const excluded = (count: number) =>
    Array.from({ length: count }, (_, index) => message(`not${index}`, { priority: index, ...not }))

  test('the first is found behind those that are asked before a look-up', () => {
    const index = createTargetingIndex([...excluded(100), message('a', { priority: 90 }), ...others])
    expect(index.first(visit)?.id).toBe('a')
    expect(index.matches(visit).map(({ id }) => id)).toEqual(['a'])
    expect(index.matches({ ...visit, page: 'https://ex.com/shop' })).toHaveLength(101)
    index.remove('a')
    expect(index.first(visit)).toBeUndefined()
  })

  test('one with more negative rules than are counted is asked itself', () => {
    const rules = Array.from({ length: 300 }, (_, index) => url('doesnt-contain', 'blog'.slice(index % 4)))
    expect(matching(visit, message('all met', on(...rules)))).toEqual([])
    expect(matching(visit, message('one left', on(...rules, url('doesnt-contain', 'elsewhere'))))).toEqual([
      'one left',
    ])
    const strictly = { urls: { combine: 'include-exclude', rules } } as const
    expect(matching(visit, message('any met', strictly))).toEqual([])
    expect(matching({ ...visit, page: 'https://ex.com/c' }, message('none met', strictly))).toEqual([
      'none met',
    ])
  })

  test('many questions do not wear it out', () => {
    const index = createTargetingIndex([...excluded(30), message('a', { priority: 90 }), ...others])
    for (let question = 0; question < 70_000; question += 1) index.matches(visit)
    expect(index.matches(visit).map(({ id }) => id)).toEqual(['a'])
    expect(index.matches({ ...visit, page: 'https://ex.com/shop' })).toHaveLength(31)
  })
})

describe('who a message is for', () => {
  const lists = (id: string, ...ids: readonly string[]) =>
    message(id, { audience: { kind: 'lists', lists: ids } })
  const contact = (ids: readonly string[], asOf = 9_000): Visit => ({
    ...visit,
    visitor: { contactId: 'c', cookieBound: true, lists: { ids, asOf } },
  })

  test('T-46 a visitor in any of its lists, once, also among many messages for everyone', () => {
    const messages = [
      lists('a', 'one', 'two'),
      lists('b', 'three'),
      message('c', { ...lists('c', 'two'), ...on(url('contains', 'blog')) }),
    ]
    const everywhere = Array.from({ length: 30 }, (_, index) => message(`all${index}`, { priority: 9 }))
    expect(matching(contact(['one', 'two', 'one']), ...messages)).toEqual(['a', 'c'])
    expect(matching(contact(['one', 'two', 'one']), ...messages, ...everywhere).slice(0, 3)).toEqual([
      'a',
      'c',
      'all0',
    ])
  })

  test('T-47 nobody whose membership is out of date', () => {
    const brief = message('a', { audience: { kind: 'lists', lists: ['one'], maxAge: 500 } })
    expect(matching(contact(['one'], 9_600), brief, lists('b', 'one'))).toEqual(['a', 'b'])
    expect(matching(contact(['one'], 9_000), brief, lists('b', 'one'))).toEqual(['b'])
  })

  test('T-41 T-45 anonymous visitors, or tracked contacts', () => {
    const messages = (['anonymous', 'tracked'] as const).map((kind) => message(kind, { audience: { kind } }))
    expect(matching(visit, ...messages)).toEqual(['anonymous'])
    expect(matching(contact([]), ...messages)).toEqual(['tracked'])
    const unbound = { contactId: 'c', cookieBound: false }
    expect(matching({ ...visit, visitor: unbound }, ...messages)).toEqual([])
  })

  test('a device of its own, if it names one; and nobody where it is not published, off or broken', () => {
    expect(
      matching(
        visit,
        message('mobile', { devices: ['mobile', 'tablet'] }),
        message('desktop', { devices: ['desktop'] }),
        message('none', { devices: [] }),
        message('draft', { published: false }),
        message('off', { channelActive: false }),
        message('T-17', on(url('isnt', ' '))),
        message('invalid', on(url('isnt', 'ftp://ex.com'))),
      ),
    ).toEqual(['desktop'])
  })
})

describe('the choice', () => {
  const messages = [
    ...others,
    message('b', { priority: 7 }),
    message('a', { priority: 6, ...on(url('contains', 'blog')) }),
  ]

  test('is that of the list, and its explanation is that of the winner', () => {
    const decided = createTargetingIndex(messages).choose(visit)
    expect(decided).toMatchObject({ reason: 'WON_PRIORITY', details: { message: 'a' }, outcome: { id: 'a' } })
    expect(decided.explanation).toEqual(chooseTargetedMessage(messages.slice(-1), visit).explanation)
    expect(explain(decided)).toContain('yes message a (Message a) shows WON_PRIORITY')
    expect(JSON.parse(JSON.stringify(decided)).explanation.because).toHaveLength(1)
  })

  test('is nothing where no message matches', () => {
    const decided = createTargetingIndex(others).choose(visit)
    expect(decided).toMatchObject({ outcome: undefined, reason: 'NO_MESSAGE_MATCHED' })
    expect(decided.explanation.because).toEqual([])
  })

  test('is explained for every message on demand', () => {
    const index = createTargetingIndex(messages)
    expect(index.explain(visit)).toEqual(chooseTargetedMessage(messages, visit))
  })

  test('takes a page that is parsed already', () => {
    const parsed = parsePageUrl('https://ex.com/blog/post?plan=pro#top')
    const page = 'page' in parsed ? parsed.page : visit.page
    expect(createTargetingIndex(messages).choose({ ...visit, page }).outcome?.id).toBe('a')
  })
})

describe('changing messages', () => {
  test('moves a message where its priority stands', () => {
    const index = createTargetingIndex([...others, message('a'), message('b')])
    index.replace(message('b', { priority: 0, ...on(url('contains', 'blog')) }))
    index.add(message('c', { priority: 3 }))
    expect(index.matches(visit).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
    index.remove('b')
    expect(index.choose(visit).outcome?.id).toBe('c')
    expect(index.size).toBe(42)
  })

  test('also among the few that are asked one by one', () => {
    const index = createTargetingIndex([message('a', on(url('contains', 'blog')))])
    expect(index.choose(visit).outcome?.id).toBe('a')
    index.replace(message('a', on(url('contains', 'shop'))))
    expect(index.choose(visit).outcome).toBeUndefined()
  })

  test('refuses an id twice and an unknown one', () => {
    const index = createTargetingIndex(others)
    expect(() => index.add(message('other1'))).toThrow(expect.objectContaining({ code: 'ALREADY_EXISTS' }))
    expect(() => index.replace(message('a'))).toThrow(expect.objectContaining({ code: 'UNKNOWN_RECORD' }))
    expect(() => index.remove('a')).toThrow(expect.objectContaining({ code: 'UNKNOWN_RECORD' }))
    expect(index.size).toBe(40)
  })
})
