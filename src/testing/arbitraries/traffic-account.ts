import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { ListRequest } from '../../inbox/views/list-request'
import type { AgentCommand } from '../../intake/agent/agent-command'
import type { ActResult } from '../../intake/agent/decide-agent-command'
import type { LeftAddress } from '../../intake/chat/decide-capture'
import type { ChatMessage, ChatReceipt } from '../../intake/chat/decide-chat-message'
import type { Disposition } from '../../records/disposition'
import type { Decision } from '../../shared/decision'

/** The sides of an account that traffic uses. `helpdesk.account(id)` has them; a host may give its own. */
export type TrafficAccount = {
  admin(userId: string): {
    readonly targetedMessages: {
      list(): Promise<readonly { readonly id: string; readonly published: boolean }[]>
    }
  }
  agent(userId: string): {
    readonly profile: { setStatus(status: 'available' | 'away'): Promise<unknown> }
    readonly conversations: {
      list(request: ListRequest): Promise<{
        readonly rows: readonly { readonly id: string }[]
        readonly cursor?: string
      }>
      act(id: string, commandId: string, command: AgentCommand): Promise<ActResult>
    }
  }
  visitor(token: string): {
    readonly chat: {
      send(targetedMessageId: string, message: ChatMessage): Promise<ChatReceipt>
      leaveEmail(targetedMessageId: string, address: LeftAddress): Promise<Decision<boolean>>
    }
  }
  readonly mail: { receive(mail: IncomingMail, source: Uint8Array): Promise<readonly Disposition[]> }
}
