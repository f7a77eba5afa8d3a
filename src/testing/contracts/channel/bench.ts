import type { HostChannel } from '../../../adapters/contracts/channel'
import type { ThreadEntry } from '../../../inbox/conversation/events'
import type { ListRequest } from '../../../inbox/views/list-request'
import type { ListRow } from '../../../inbox/views/list-row'
import type { AgentCommand } from '../../../intake/agent/agent-command'
import type { ActResult } from '../../../intake/agent/decide-agent-command'
import type { ChannelMessage, ChannelReceipt } from '../../../intake/channel/channel-message'
import type { Disposition } from '../../../records/disposition'
import type { Decision } from '../../../shared/decision'

/** A channel kind in a helpdesk with one channel, and the receiving end for answers. */
export interface ChannelBench {
  /** The implementation under test. */
  readonly channel: HostChannel
  /** The account in a helpdesk that registered the kind. */
  readonly account: ChannelAccount
  /** The same account and store in a helpdesk that did not register the kind. */
  readonly without: ChannelAccount
  /** The only channel of the kind in the account. */
  readonly channelId: string
  /** A member of the channel's inbox. */
  readonly agentId: string
  /** The address of a sender, as the provider gives it. */
  readonly customer: string
  /** Performs all due effects, as a worker does. */
  drain(): Promise<unknown>
  /** Advances the helpdesk's clock by one hour. */
  passAnHour(): void
  /** The answers that the receiving end accepted, oldest first. */
  arrived(): readonly ArrivedAnswer[]
  /** Makes the receiving end refuse the next answer. Called only if the kind sends. */
  refuseNext(kind: 'temporary' | 'permanent'): void
  /** Closes both helpdesks and the receiving end. */
  close(): Promise<void>
}

/** An answer as the receiving end got it. */
export interface ArrivedAnswer {
  /** The address of the customer, as the provider got it. */
  readonly to: string
  /** The plain text, as the provider got it. */
  readonly text: string
}

/** The part of the account's sides that the contract uses. */
export interface ChannelAccount {
  /** The side of a channel kind, as `AccountSides.channel` returns it. */
  channel(kind: string): {
    receive(message: ChannelMessage): Promise<Disposition>
    receipt(receipt: ChannelReceipt): Promise<Decision<boolean>>
  }
  /** The side of a user, as `AccountSides.agent` returns it. */
  agent(userId: string): {
    readonly conversations: {
      act(id: string, commandId: string, command: AgentCommand): Promise<ActResult>
      entries(id: string): Promise<readonly { readonly entry: ThreadEntry }[]>
      list(request: ListRequest): Promise<{ readonly rows: readonly ListRow[] }>
    }
  }
}
