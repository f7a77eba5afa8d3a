import type { ChannelMessage } from '../../../intake/channel/channel-message'
import type { ChannelScenario } from './scenario'

export const registerReceiving = (scenario: ChannelScenario): void => {
  scenario(
    'receives a message once, however often it arrives',
    async ({ says, receive, entries, expect }) => {
      const first = await receive(says('Hello'))
      const again = await Promise.all([receive(says('Hello')), receive(says('Hello', { text: 'changed' }))])
      expect(again).toEqual([first, first])
      const received = (await entries(first.conversationId)).filter(({ type }) => type === 'MessageReceived')
      expect(received.length).toBe(1)
    },
  )

  scenario(
    'stores two messages with different ids in one open conversation',
    async ({ says, receive, expect }) => {
      const one = await receive(says('One'))
      const two = await receive(says('Two'))
      expect(two.conversationId).toBe(one.conversationId)
      expect(two.messageId === one.messageId).toBe(false)
    },
  )

  scenario(
    'continues a closed conversation as the definition says',
    async ({ bench, says, receive, act, expect }) => {
      const { reopening, sessions } = bench.channel.definition
      const first = await receive(says('Hello'))
      await act(first.conversationId, { type: 'close' })
      const next = await receive(says('Again'))
      expect(next.conversationId === first.conversationId).toBe(reopening)
      if (!sessions) return
      await act(next.conversationId, { type: 'close' })
      const later = await receive(says('Later', { sessionId: 'session-2' }))
      expect(later.conversationId === next.conversationId).toBe(false)
    },
  )

  scenario(
    'refuses message fields that the definition excludes',
    async ({ bench, says, receive, expect }) => {
      const { sessions, subjects, richText, files } = bench.channel.definition
      const fields: readonly (readonly [boolean, Partial<ChannelMessage>])[] = [
        [sessions, { sessionId: 'session-1' }],
        [subjects, { subject: 'Order' }],
        [richText, { html: '<p>Hello</p>' }],
        [files, { files: [{ name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([65]) }] }],
      ]
      for (const [has, field] of fields) {
        const [name = ''] = Object.keys(field)
        const taken = receive(says(name, field))
        if (has) expect((await taken).kind).toBe('thread')
        else
          await expect(taken).rejects.toMatchObject({
            code: 'INVALID_INPUT',
            details: { place: `message.${name}` },
          })
      }
    },
  )

  scenario('keeps a blocked sender out of the inbox', async ({ bench, says, receive, act, expect }) => {
    const first = await receive(says('Hello'))
    const done = await act(first.conversationId, { type: 'block' })
    if (bench.channel.definition.blocking.length === 0) {
      expect(done.accepted ? 'accepted' : done.refused.reason).toBe('CHANNEL_CANNOT_BLOCK')
      return
    }
    expect(done.accepted).toBe(true)
    expect((await receive(says('Again'))).kind).toBe('filtered')
    await act(first.conversationId, { type: 'unblock' })
    expect((await receive(says('At last'))).kind).toBe('thread')
  })
}
