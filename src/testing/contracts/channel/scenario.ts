import type { AgentCommand } from '../../../intake/agent/agent-command'
import type { ChannelMessage } from '../../../intake/channel/channel-message'
import type { Expect } from '../runner'
import type { ChannelBench } from './bench'

/** Registers one test of a channel, with its own bench. */
export type ChannelScenario = (
  name: string,
  body: (
    given: ReturnType<typeof acts> & { readonly bench: ChannelBench; readonly expect: Expect },
  ) => Promise<void>,
) => unknown

/** The steps of a test on a bench. */
export const acts = (bench: ChannelBench) => {
  const { channel, account, channelId, customer, agentId } = bench
  const { kind, sessions } = channel.definition
  let count = 0
  return {
    /** A message of the customer, with the fields that the kind requires. */
    says: (text: string, but: Partial<ChannelMessage> = {}): ChannelMessage => ({
      channelId,
      providerId: `provider-${text}`,
      from: customer,
      text,
      ...(sessions && { sessionId: 'session-1' }),
      ...but,
    }),
    receive: (message: ChannelMessage) => account.channel(kind).receive(message),
    act: (conversationId: string | null, command: AgentCommand, sides = account) => {
      count += 1
      return sides.agent(agentId).conversations.act(conversationId ?? '', `contract-${count}`, command)
    },
    entries: async (conversationId: string | null) =>
      (await account.agent(agentId).conversations.entries(conversationId ?? '')).map(({ entry }) => entry),
  }
}
