import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { isHelpdeskError, lintUrlRules, type TargetedMessageInput } from '../../../src/index'
import type { UrlRules } from '../../../src/targeting'
import { botsOf, openShop } from '../shop'

/** A part that is sound, left out, or broken in one of the ways given. */
const part = (sound: readonly unknown[], broken: readonly unknown[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(undefined, ...sound) },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )

const setup = fc.record(
  {
    name: part(['Welcome'], ['', ' ', 'x'.repeat(201)]),
    type: part(['chat', 'bot'], ['popup']),
    channelId: part(['chat-support', 'chat-support'], ['mail-help@acme.example', 'x']),
    botId: part(['guide'], ['x']),
    welcome: part(['Hi!'], ['']),
    audience: part(
      [{ kind: 'anonymous' }, { kind: 'lists', lists: ['vip'] }],
      [{ kind: 'lists', lists: [] }],
    ),
    urls: part(
      [{ rules: [{ target: 'url', operator: 'is', value: '/' }] }],
      [{ rules: [{ target: 'url', operator: 'is', value: '' }] }],
    ),
    senders: part([{ mode: 'owner', fallback: { kind: 'company' } }], [{ mode: 'owner' }]),
    routing: part(
      [{ kind: 'assign', users: ['ana'], teams: [] }],
      [{ kind: 'assign', users: ['ada'], teams: [] }],
    ),
    consent: part(
      [{ process: { basis: 'explicit', text: 'Yes?', version: '1' } }],
      [{ process: { basis: 'explicit', text: '', version: '1' } }],
    ),
    appearance: part([{ accent: '#ffd54f', side: 'left' }], [{ accent: '#808080' }, { accent: 'red' }]),
    published: part([true, false], ['yes']),
    createdAt: part([1], ['now']),
  },
  { requiredKeys: ['name', 'channelId', 'welcome'] },
)

const silent = { answer: async () => ({ messages: [] }) }

test.prop([setup])('a draft can be published exactly when its review has no problem', async (typed) => {
  const { ada } = await openShop({ widget: { published: false }, bots: botsOf({ guide: silent }) })
  await ada.bots.save({ id: 'guide', name: 'Guide' })
  const { id, review, findings } = await ada.drafts.save(typed as Partial<TargetedMessageInput>)
  expect(review.ready).toBe(review.steps.every(({ problems }) => problems.length === 0))

  const { urls } = typed
  const wrong =
    urls === undefined ? [] : lintUrlRules(urls as UrlRules).filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) expect(review.ready).toBe(false)
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true)

  const published = await ada.targetedMessages.publish(id).catch((error: unknown) => {
    if (!isHelpdeskError(error, 'INVALID_RULE')) throw error
    expect(error.details['problems']).toHaveLength(review.steps.flatMap(({ problems }) => problems).length)
    return undefined
  })
  expect(published !== undefined).toBe(review.ready)
  expect((await ada.targetedMessages.list()).filter((widget) => widget.published).length).toBe(
    review.ready ? 1 : 0,
  )
  expect(await ada.drafts.list()).toHaveLength(review.ready ? 0 : 1)
})
