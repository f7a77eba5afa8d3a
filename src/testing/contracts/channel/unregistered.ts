import type { ChannelScenario } from './scenario'

export const registerUnregistered = (scenario: ChannelScenario): void => {
  scenario('stays listed when it is not registered, and answers are refused', async (given) => {
    const { bench, says, receive, act, expect } = given
    const { kind } = bench.channel.definition
    const { conversationId } = await receive(says('Hello'))
    const { rows } = await bench.without
      .agent(bench.agentId)
      .conversations.list({ view: 'all', channel: kind })
    expect(rows.map(({ id, channelKind }) => [id, channelKind])).toEqual([[conversationId, kind]])
    const done = await act(conversationId, { type: 'reply', text: 'Hi!' }, bench.without)
    expect(done.accepted ? 'accepted' : done.refused.reason).toBe('CHANNEL_KIND_UNKNOWN')
    await expect(Promise.resolve().then(() => bench.without.channel(kind))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { place: 'kind' },
    })
  })
}
