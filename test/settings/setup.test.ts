import { describe, expect, test } from 'vitest'
import { placed, setupSteps, validateSetup } from '../../src/settings/setup'
import type { TargetedMessageInput } from '../../src/settings/targeted-message'
import { parseDraft, parseTargetedMessage, type SetupFacts } from '../../src/settings/targeted-message-schema'

const facts: SetupFacts = {
  now: 5,
  people: {
    users: [
      { userId: 'ana', seat: 'service-starter' },
      { userId: 'eve', seat: 'none' },
    ],
    teams: [],
  },
  channels: [
    { id: 'chat', kind: 'chat' },
    { id: 'mail', kind: 'email' },
  ],
  bots: [{ id: 'guide' }],
}

const sound: TargetedMessageInput = { id: 'm1', name: 'Welcome', channelId: 'chat', welcome: 'Hi!' }

/** The steps that have problems, with their places and reasons. */
const problems = (but: object) =>
  Object.fromEntries(
    validateSetup({ ...sound, ...but }, facts).steps.flatMap(({ step, problems }) =>
      problems.length > 0
        ? [[step, problems.map(({ place, reason }) => (reason ? `${place} ${reason}` : place))]]
        : [],
    ),
  )

describe('a set-up', () => {
  test('has the steps of the wizard, and is ready when none has a problem', () => {
    expect(validateSetup(sound, facts)).toEqual({
      ready: true,
      steps: setupSteps.map((step) => ({ step, problems: [] })),
    })
  })

  test.each<[string, object, string, string]>([
    ['an unknown type', { type: 'popup' }, 'type', 'widget.type'],
    ['a bot message without a bot', { type: 'bot' }, 'type', 'widget.botId'],
    ['a bot that is not there', { botId: 'zoe' }, 'type', 'widget.botId'],
    ['a chat message with a bot', { type: 'chat', botId: 'guide' }, 'type', 'widget.botId'],
    ['no channel', { channelId: undefined }, 'type', 'widget.channelId'],
    ['a channel that is none of chat', { channelId: 'mail' }, 'type', 'widget.channelId'],
    ['a colour that is none', { appearance: { accent: 'red' } }, 'type', 'message.appearance.accent'],
    [
      'a colour on which nothing reads',
      { appearance: { accent: '#808080' } },
      'type',
      'message.appearance.accent CONTRAST_TOO_LOW',
    ],
    ['a corner that is none', { appearance: { side: 'top' } }, 'type', 'message.appearance.side'],
    [
      'T-48 a list audience without a list',
      { audience: { kind: 'lists', lists: [] } },
      'audience',
      'message.audience.lists AUDIENCE_LIST_EMPTY',
    ],
    [
      'T-17 a rule without a value',
      { urls: { rules: [{ target: 'url', operator: 'is', value: ' ' }] } },
      'targeting',
      'message.urls.rules[0].value RULE_VALUE_EMPTY',
    ],
    ['no welcome', { welcome: ' ' }, 'message', 'message.welcome'],
    [
      'the owner without a fallback',
      { senders: { mode: 'owner' } },
      'message',
      'message.senders.fallback FALLBACK_REQUIRED',
    ],
    [
      'a prompt without words',
      { emailCapture: { when: 'after_first_message', prompt: '' } },
      'message',
      'message.emailCapture.prompt',
    ],
    [
      'a delay of more than a day',
      { emailCapture: { when: 'after_delay', delay: 86_400_001, prompt: 'Your address?' } },
      'message',
      'message.emailCapture.delay',
    ],
    [
      'C-10 consent without a text',
      { consent: { process: { basis: 'explicit', text: '', version: '1' } } },
      'message',
      'consent.process.text CONSENT_TEXT_EMPTY',
    ],
    [
      'P-07 routing to who has no seat',
      { routing: { kind: 'assign', users: ['eve'], teams: [] } },
      'routing',
      'routing.users[0] NO_ROUTING_SEAT',
    ],
    ['no name', { name: undefined }, 'review', 'message.name'],
    ['what no message has', { colour: 'red' }, 'review', 'message.colour'],
  ])('with %s is wrong there and nowhere else', (_, but, step, place) => {
    expect(problems(but)).toEqual({ [step]: [place] })
  })

  test('tells everything that is wrong with it at once', () => {
    const everything = {
      name: '',
      channelId: 'x',
      welcome: 7,
      botId: 'x',
      audience: { kind: 'lists', lists: [] },
      routing: { kind: 'assign', users: ['eve', 'zoe'], teams: [] },
      urls: { rules: [{ target: 'url', operator: 'is', value: '' }, { target: 'title' }] },
      consent: { process: { basis: 'explicit', text: '', version: '' } },
    }
    expect(problems(everything)).toEqual({
      type: ['widget.channelId', 'widget.botId'],
      audience: ['message.audience.lists AUDIENCE_LIST_EMPTY'],
      targeting: ['message.urls.rules[0].value RULE_VALUE_EMPTY', 'message.urls.rules[1].target'],
      message: ['message.welcome', 'consent.process.text CONSENT_TEXT_EMPTY', 'consent.process.version'],
      routing: ['routing.users[0] NO_ROUTING_SEAT', 'routing.users[1]'],
      review: ['message.name'],
    })
  })

  test('keeps the place of its message, comes last without one, and says so itself where it does', () => {
    const saved = [
      { id: 'm1', priority: 3, createdAt: 1 },
      { id: 'm2', priority: 7, createdAt: 2 },
    ]
    const priorities = [sound, { ...sound, id: 'm3' }, { ...sound, priority: -1 }].map(
      (setup) => placed(setup, saved).priority,
    )
    expect(priorities).toEqual([3, 8, -1])
    expect(placed({}, []).priority).toBe(0)
  })

  test('says of each problem what should stand there', () => {
    const { steps } = validateSetup({ ...sound, welcome: ' ' }, facts)
    expect(steps.flatMap(({ problems }) => problems.map(({ expected }) => expected))).toEqual([
      'text that is not empty',
    ])
  })

  test('that is empty has its channel, its words and its name to come', () => {
    const { ready, steps } = validateSetup({}, facts)
    expect(ready).toBe(false)
    expect(steps.flatMap(({ problems }) => problems.map(({ sentence }) => sentence))).toEqual([
      'Expected a chat channel of this account at widget.channelId, found nothing.',
      'Expected text at message.welcome, found nothing.',
      'Expected text at message.id, found nothing.',
      'Expected text at message.name, found nothing.',
    ])
  })
})

describe('a message', () => {
  test('is of the type that its bot says', () => {
    expect(parseTargetedMessage(sound, facts)).toMatchObject({
      type: 'chat',
      createdAt: 5,
      routing: { kind: 'unassigned' },
    })
    expect(parseTargetedMessage({ ...sound, botId: 'guide' }, facts)).toMatchObject({
      type: 'bot',
      botId: 'guide',
    })
  })

  test('is refused for its first fault, where parsing is all that is asked', () => {
    expect(() => parseTargetedMessage({ ...sound, welcome: '', name: '' }, facts)).toThrow('at message.name')
  })
})

describe('a draft', () => {
  test('is kept as it is, sound or not', () => {
    const draft = { name: 7, urls: [{}], __proto__: null, extra: undefined }
    expect(parseDraft(draft)).toEqual({ name: 7, urls: [{}] })
    expect(parseDraft({})).toEqual({})
  })

  const circle: { self?: unknown } = {}
  circle.self = circle
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['text', 'x'],
    ['too much', { welcome: 'x'.repeat(200_001) }],
    ['a circle', circle],
    ['a number without an end', { delay: 1n }],
  ])('that is %s is refused', (_, draft) => {
    expect(() => parseDraft(draft)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({
          place: expect.stringMatching(draft === circle ? /^draft(?:\.self){3}$/ : /^draft$/),
        }),
      }),
    )
  })

  test.each([7, '', 'x'.repeat(201), 'a\0b', null])('has an id that can be stored, and not %j', (id) => {
    expect(() => parseDraft({ id })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ place: 'draft.id' }) }),
    )
  })
})
