import { describe, expect, test } from 'vitest'
import { applyFix, isWithin, valueAt } from '../../../examples/helpdesk/inbox/settings/wizard/places'
import type { Setup } from '../../../examples/helpdesk/settings-api'
import { lintUrlRules, type TargetedMessageInput } from '../../../src/index'

const setup: Setup = {
  name: 'Hello',
  channelId: 'chat',
  urls: {
    rules: [
      { target: 'url', operator: 'is', value: '/a' },
      { target: 'url', operator: 'starts-with', value: '/b' },
    ],
  },
}

describe('a place of a set-up', () => {
  test.each([
    ['message.name', 'Hello'],
    ['widget.channelId', 'chat'],
    ['message.urls.rules[1].value', '/b'],
    ['message.urls.rules[7].value', undefined],
    ['consent.process.text', undefined],
  ])('%s holds %j', (place, value) => {
    expect(valueAt(setup, place)).toBe(value)
  })

  test('lies within those around it, and in none that merely begin alike', () => {
    const place = 'message.urls.rules[1].value'
    const around = ['message', 'message.urls', 'message.urls.rules[1]', place]
    expect(around.filter((each) => isWithin(place, each))).toEqual(around)
    expect(isWithin('message.urls.rules[11].value', 'message.urls.rules[1]')).toBe(false)
  })
})

describe('a proposed fix', () => {
  test('stands at its place, and everything else stays', () => {
    const fixed = applyFix(setup, 'message.urls.rules[1].value', { sentence: '', replacement: '/b/*' })
    expect(fixed).toEqual({
      ...setup,
      urls: { rules: [setup.urls?.rules[0], { target: 'url', operator: 'starts-with', value: '/b/*' }] },
    })
    expect(setup.urls?.rules[1]?.value).toBe('/b')
  })

  test('makes the place where there is none, and takes one out', () => {
    const combined = applyFix(setup, 'message.urls.combine', { sentence: '', replacement: 'include-exclude' })
    expect(combined.urls?.combine).toBe('include-exclude')
    expect(applyFix(combined, 'message.urls.combine', { sentence: '', remove: true })).toEqual(setup)
    expect(applyFix(setup, 'message.urls.rules[0]', { sentence: '', remove: true }).urls?.rules).toHaveLength(
      1,
    )
  })

  test('of every finding that has one leaves nothing to find there', () => {
    const rules: NonNullable<TargetedMessageInput['urls']>['rules'] = [
      { target: 'url', operator: 'isnt', value: '/a' },
      { target: 'url', operator: 'doesnt-start-with', value: '/b' },
      { target: 'url', operator: 'doesnt-start-with', value: '/b' },
    ]
    let at: Setup = { urls: { rules } }
    for (let rounds = 0; rounds < 5; rounds += 1) {
      const [next] = lintUrlRules(at.urls ?? { rules: [] }).filter(({ fix }) => fix.replacement ?? fix.remove)
      if (next) at = applyFix(at, `message.${next.path}`, next.fix)
    }
    expect(lintUrlRules(at.urls ?? { rules: [] })).toEqual([])
  })
})
