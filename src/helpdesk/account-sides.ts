import { type AdminSide, createAdminSide } from './admin/admin-side'
import { type AgentSide, createAgentSide } from './agent/agent-side'
import { type ChannelSide, createChannelSide } from './channel/channel-side'
import { createHostSide, type HostSide } from './host/host-side'
import { createMailSide, type MailSide } from './mail/mail-side'
import type { Ports } from './run/ports'
import type { MessageCache } from './visitor/message-cache/create-message-cache'
import { createVisitorSide, type VisitorSide } from './visitor/visitor-side'
import { readVisitorToken } from './visitor/visitor-token'

/**
 * The sides of an account. A side is bound to its caller and offers only what this caller may do. The account is read by
 * each act: a function of a side rejects with `UNKNOWN_ACCOUNT` if the account does not exist.
 */
export interface AccountSides {
  /** The id of the account. */
  readonly id: string
  /** The side of an admin. The first call checks that the user is one. */
  admin(userId: string): AdminSide
  /** The side of a user who answers customers. */
  agent(userId: string): AgentSide
  /**
   * The side of a visitor.
   *
   * @throws HelpdeskError `INVALID_TOKEN`
   */
  visitor(token: string): VisitorSide
  /** The functions of the host itself. */
  readonly host: HostSide
  /** The receiving side of mail. */
  readonly mail: MailSide
  /**
   * The receiving side of a channel kind of the host.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place when the kind is not registered.
   */
  channel(kind: string): ChannelSide
}

export const createAccountSides = (ports: Ports, account: string, messages: MessageCache): AccountSides => ({
  id: account,
  admin: (userId) => createAdminSide(ports, account, userId),
  agent: (userId) => createAgentSide(ports, account, userId),
  visitor: (token) =>
    createVisitorSide(ports, account, readVisitorToken(ports.secret, account, token), messages),
  host: createHostSide(ports, account),
  mail: createMailSide(ports, account),
  channel: (kind) => createChannelSide(ports, account, kind),
})
