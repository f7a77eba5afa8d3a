import { describe, expect, test } from 'vitest'
import type { AvailabilityRule } from '../../../src/availability'
import type { HelpdeskOptions } from '../../../src/index'
import { openShop } from '../shop'

const rule = {
  mode: 'status',
  replyTime: { dynamic: 'a_day' },
  presencePolicy: 'require',
  away: { action: 'message', text: 'We are out.' },
} as const satisfies AvailabilityRule

/** What somebody sees of a chat under the rule, in a helpdesk whose host knows this of its team. */
const visited = async (team?: HelpdeskOptions['team'], availability: AvailabilityRule = rule) => {
  const { acme, ada, errors } = await openShop(team && { team })
  const chat = await ada.channels.connectChat({ inboxId: 'support', name: 'Second', availability })
  await ada.targetedMessages.save({ id: 'hello', name: 'Hello', channelId: chat.id, welcome: 'Hello?' })
  const page = { page: 'https://acme.example/', device: 'desktop' } as const
  const visitor = acme.visitor(acme.host.newVisitorToken())
  const preview = await ada.targetedMessages.preview({ ...page, visitor: { kind: 'anonymous' } })
  const { availability: seen } = await visitor.visit({ ...page, sessionId: 's1' })
  expect(preview.availability).toEqual(seen)
  return { seen, errors }
}

const away = { shown: true, status: 'away', awayText: 'We are out.' }

describe('what a host knows of its team', () => {
  test('V-04 says who is present, and how fast the inbox has been', async () => {
    const asked: string[] = []
    const { seen } = await visited({
      present: async (account) => {
        asked.push(account)
        return ['ben']
      },
      replyTime: async (account, inboxId) => {
        asked.push(account, inboxId)
        return 'few_minutes'
      },
    })
    expect(seen).toEqual({ shown: true, status: 'available', replyTime: 'few_minutes' })
    expect(asked.slice(0, 3)).toEqual(['acme', 'acme', 'support'])
  })

  test('V-05 nobody is present where it says nothing', async () => {
    expect((await visited()).seen).toEqual(away)
    expect((await visited({})).seen).toEqual(away)
    expect((await visited({ present: async () => ['somebody else'] })).seen).toEqual(away)
  })

  test('V-05 nobody is present where it fails, and the page has its chat', async () => {
    const broken = new Error('no answer')
    const { seen, errors } = await visited({ present: () => Promise.reject(broken) })
    expect(seen).toEqual(away)
    expect(errors).toContain(broken)
  })

  test('V-04 a reply time that it does not know is that of the rule', async () => {
    const { seen } = await visited({ present: async () => ['ana'], replyTime: async () => undefined })
    expect(seen).toEqual({ shown: true, status: 'available', replyTime: 'a_day' })
  })

  test('V-03 is not asked for where no rule needs it', async () => {
    const never = () => Promise.reject(new Error('asked'))
    const { errors } = await visited(
      { present: never, replyTime: never },
      { mode: 'always', replyTime: 'none' },
    )
    expect(errors).toEqual([])
  })
})
