import type { OutgoingChannelMessage } from '../../../adapters/contracts/channel'
import type { ChannelBench } from './bench'
import type { ChannelScenario } from './scenario'

export const registerSending = (scenario: ChannelScenario): void => {
  scenario('sends an answer to the sender, once', async ({ bench, says, receive, act, expect }) => {
    const { conversationId } = await receive(says('Hello'))
    const done = await act(conversationId, { type: 'reply', text: 'Hi!' })
    if (!sends(bench)) {
      expect(done.accepted ? 'accepted' : done.refused.reason).toBe('CHANNEL_CANNOT_SEND')
      expect(bench.arrived()).toEqual([])
      return
    }
    expect(done.accepted).toBe(true)
    await bench.drain()
    await bench.drain()
    expect(bench.arrived()).toEqual([{ to: bench.customer, text: 'Hi!' }])
  })

  scenario('sends an answer again under the same id if it may be lost', async ({ bench, expect }) => {
    if (!sends(bench)) return
    await bench.channel.send?.(answer(bench))
    await bench.channel.send?.(answer(bench))
    await bench.channel.send?.({ ...answer(bench), id: 'answer-2' })
    expect(bench.arrived().length).toBe(2)
  })

  scenario('retries after a temporary refusal', async ({ bench, says, receive, act, expect }) => {
    if (!sends(bench)) return
    const { conversationId } = await receive(says('Hello'))
    await act(conversationId, { type: 'reply', text: 'Hi!' })
    bench.refuseNext('temporary')
    await bench.drain()
    expect(bench.arrived()).toEqual([])
    bench.passAnHour()
    await bench.drain()
    expect(bench.arrived()).toEqual([{ to: bench.customer, text: 'Hi!' }])
  })

  scenario('distinguishes a permanent from a temporary refusal', async ({ bench, expect }) => {
    if (!sends(bench)) return
    bench.refuseNext('permanent')
    expect(await failure(bench)).toEqual({ permanent: true })
    bench.refuseNext('temporary')
    expect(await failure(bench)).toEqual({ permanent: false })
    expect(bench.arrived()).toEqual([])
  })

  scenario(
    'records a receipt once, or refuses it if the kind has no receipts',
    async ({ bench, says, receive, act, entries, expect }) => {
      if (!sends(bench)) return
      const { kind, receipts } = bench.channel.definition
      const { conversationId } = await receive(says('Hello'))
      await act(conversationId, { type: 'reply', text: 'Hi!' })
      await bench.drain()
      const sent = (await entries(conversationId)).find(({ type }) => type === 'MessageSent')
      const messageId = sent?.type === 'MessageSent' ? sent.messageId : ''
      const tell = () => bench.account.channel(kind).receipt({ messageId, outcome: 'delivered' })
      expect([(await tell()).outcome, (await tell()).outcome]).toEqual([receipts, receipts])
      const told = (await entries(conversationId)).filter(({ type }) => type === 'Delivered')
      expect(told.length).toBe(receipts ? 1 : 0)
    },
  )
}

const sends = ({ channel }: ChannelBench): boolean => channel.definition.sending !== false

const answer = ({ channelId, customer }: ChannelBench): OutgoingChannelMessage => ({
  id: 'answer-1',
  conversationId: 'conversation-1',
  channelId,
  to: customer,
  text: 'Hi!',
})

const failure = async (bench: ChannelBench): Promise<unknown> =>
  bench.channel.send?.(answer(bench)).then(
    () => 'none',
    (error: unknown) => ({
      permanent: error instanceof Error && 'permanent' in error && error.permanent === true,
    }),
  )
