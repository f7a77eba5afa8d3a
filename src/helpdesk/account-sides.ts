import type { FieldChanges } from '../inbox'
import type { Identity } from '../intake/chat/decide-identification'
import { parseFieldChanges } from '../settings/field-schema'
import type { Decision } from '../shared/decision'
import { type AdminSide, createAdminSide } from './admin/admin-side'
import { type AgentSide, createAgentSide } from './agent/agent-side'
import { type ChannelSide, createChannelSide } from './channel/channel-side'
import { setConversationFields } from './host/set-fields'
import { createMailSide, type MailSide } from './mail/mail-side'
import type { Ports } from './run/ports'
import { identifyVisitor } from './visitor/identify-visitor'
import type { MessageCache } from './visitor/message-cache/create-message-cache'
import { createVisitorSide, type VisitorSide } from './visitor/visitor-side'
import { readVisitorToken, signVisitorToken } from './visitor/visitor-token'

/** The sides of an account. A side is bound to its caller and offers only what this caller may do. */
export interface AccountSides {
  readonly id: string
  admin(userId: string): AdminSide
  agent(userId: string): AgentSide
  /** @throws HelpdeskError `INVALID_TOKEN` */
  visitor(token: string): VisitorSide
  /**
   * Binds a visitor to the contact of an address, as the host knows it from its own sign-in. From then on the consents
   * and refusals of both apply to both. Never pass an address that a visitor typed.
   *
   * @throws HelpdeskError `INVALID_TOKEN`; `REFUSED` when the visitor is bound to somebody else.
   */
  identify(token: string, identity: Identity): Promise<Decision<boolean>>
  /**
   * Sets values of host fields on behalf of the host; `null` removes a value. False if the conversation is erased.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place, such as `fields.seats`.
   */
  setFields(conversationId: string, values: FieldChanges): Promise<Decision<boolean>>
  /** A signed token for a new visitor. It cannot be forged. */
  newVisitorToken(): string
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
  identify: async (token, input) =>
    identifyVisitor(ports, account, readVisitorToken(ports.secret, account, token), input),
  setFields: async (conversationId, values) =>
    setConversationFields(ports, account, conversationId, parseFieldChanges(values)),
  newVisitorToken: () => signVisitorToken(ports.secret, account, ports.ids.next('visitor')),
  mail: createMailSide(ports, account),
  channel: (kind) => createChannelSide(ports, account, kind),
})
