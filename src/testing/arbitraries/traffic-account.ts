import type { ConsentRule } from '../../consent'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { ListRequest } from '../../inbox/views/list-request'
import type { AgentCommand } from '../../intake/agent/agent-command'
import type { ActResult } from '../../intake/agent/decide-agent-command'
import type { LeftAddress } from '../../intake/chat/decide-capture'
import type { ChatMessage, ChatReceipt } from '../../intake/chat/decide-chat-message'
import type { Agreement } from '../../intake/consent/decide-consent-act'
import type { Disposition } from '../../records/disposition'
import type { Decision } from '../../shared/decision'

/** A targeted message, as far as traffic needs it. */
export type ListedMessage = {
  /** The id of the message. */
  readonly id: string
  /** True for a message that visitors can see. */
  readonly published: boolean
  /** The consent that it asks for. @default none */
  readonly consent?: ConsentRule
}

/** The sides of an account that traffic uses. `helpdesk.account(id)` has them; a host may give its own. */
export type TrafficAccount = {
  /** The side of an admin. */
  admin(userId: string): {
    /** The targeted messages of the account. */
    readonly targetedMessages: {
      /** All messages, in the order of preference. */
      list(): Promise<readonly ListedMessage[]>
    }
  }
  /** The side of a user who answers customers. */
  agent(userId: string): {
    /** The user's own settings. */
    readonly profile: { setStatus(status: 'available' | 'away'): Promise<unknown> }
    /** The conversations in the user's inboxes. */
    readonly conversations: {
      /** One page of a list. */
      list(request: ListRequest): Promise<{
        readonly rows: readonly { readonly id: string }[]
        readonly cursor?: string
      }>
      /** Performs a command on a conversation. */
      act(id: string, commandId: string, command: AgentCommand): Promise<ActResult>
    }
  }
  /** The side of a visitor. */
  visitor(token: string): {
    /** The visitor's consents. */
    readonly consent: {
      /** Agrees to the consent text of a targeted message. */
      agree(targetedMessageId: string, agreement: Agreement): Promise<Decision<boolean>>
      /** Refuses the consent text of a targeted message. */
      refuse(targetedMessageId: string, agreement: Agreement): Promise<Decision<boolean>>
      /** Objects to the notice of a targeted message. */
      object(targetedMessageId: string, agreement: Agreement): Promise<Decision<boolean>>
      /** Withdraws all consents. */
      withdraw(withdrawal: { readonly page: string }): Promise<Decision<boolean>>
    }
    /** The visitor's messages, and the address for answers. */
    readonly chat: {
      /** Sends a message. */
      send(targetedMessageId: string, message: ChatMessage): Promise<ChatReceipt>
      /** Leaves an address. */
      leaveEmail(targetedMessageId: string, address: LeftAddress): Promise<Decision<boolean>>
    }
  }
  /** The receiving side of mail. */
  readonly mail: {
    /** Receives a mail with its source. */
    receive(mail: IncomingMail, source: Uint8Array): Promise<readonly Disposition[]>
  }
}
