import type { HostChannel } from '../../../adapters/contracts/channel'
import type { ThreadEntry } from '../../../inbox/conversation/events'
import type { ListRequest } from '../../../inbox/views/list-request'
import type { ListRow } from '../../../inbox/views/list-row'
import type { ActResult } from '../../../intake/agent/act'
import type { AgentCommand } from '../../../intake/agent/agent-command'
import type { ChannelMessage, ChannelReceipt } from '../../../intake/channel/channel-message'
import type { Disposition } from '../../../records/disposition'
import type { Decision } from '../../../shared/decision'

/** A kind of channel in a helpdesk with one channel of it, and the far end that answers are sent to. */
export interface ChannelBench {
  readonly channel: HostChannel
  /** An account of a helpdesk that registered the kind. */
  readonly account: ChannelAccount
  /** The same account over the same store, in a helpdesk that did not register the kind. */
  readonly without: ChannelAccount
  /** The one channel of the kind in the account. */
  readonly channelId: string
  /** A member of its inbox. */
  readonly agentId: string
  /** An address that the provider names as that of a sender. */
  readonly customer: string
  /** Performs what is due, as a worker does. */
  drain(): Promise<unknown>
  /** Lets an hour pass on the helpdesk's clock. */
  passAnHour(): void
  /** The answers that the far end took, oldest first. */
  arrived(): readonly ArrivedAnswer[]
  /** The far end refuses the next answer. Asked only when the kind sends. */
  refuseNext(kind: 'temporary' | 'permanent'): void
  close(): Promise<void>
}

export interface ArrivedAnswer {
  readonly to: string
  readonly text: string
}

/** The part of an account's sides that the contract uses. */
export interface ChannelAccount {
  channel(kind: string): {
    receive(message: ChannelMessage): Promise<Disposition>
    receipt(receipt: ChannelReceipt): Promise<Decision<boolean>>
  }
  agent(userId: string): {
    act(id: string, commandId: string, command: AgentCommand): Promise<ActResult>
    entries(id: string): Promise<readonly { readonly entry: ThreadEntry }[]>
    list(request: ListRequest): Promise<{ readonly rows: readonly ListRow[] }>
  }
}
