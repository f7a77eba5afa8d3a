import { expect, test } from 'vitest'
import type { AvailabilityRule } from '../../src/availability'
import type { TargetedMessageInput } from '../../src/index'
import { openShop } from './shop'

test('what cannot be saved is refused in a sentence that names the place, what was expected and what was found', async () => {
  const { ada } = await openShop()
  const availability = { mode: 'always', replyTime: { soon: true } } as unknown as AvailabilityRule
  await expect(ada.channels.connectChat({ inboxId: 'support', name: 'Chat', availability })).rejects.toThrow(
    'Expected one of none, few_minutes, few_hours, a_day, a custom text, or a dynamic one with one of these at availability.replyTime',
  )
  await expect(ada.inboxes.create({ name: 5 as unknown as string, members: [] })).rejects.toThrow(
    'Expected string at inbox.name, found 5.',
  )
  await expect(ada.targetedMessages.save(null as unknown as TargetedMessageInput)).rejects.toMatchObject({
    code: 'INVALID_RULE',
  })
  await expect(ada.inboxes.setMembers('nowhere', [])).rejects.toThrow(
    'Expected inbox "nowhere" to exist, found nothing.',
  )
})
