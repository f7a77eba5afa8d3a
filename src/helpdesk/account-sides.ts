import type { FieldChanges } from '../inbox'
import type { Identity } from '../intake/chat/identify'
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

/** An account from each of its sides. A side is bound to who acts, and can only do what they may. */
export interface AccountSides {
  readonly id: string
  admin(userId: string): AdminSide
  agent(userId: string): AgentSide
  /** @throws HelpdeskError `INVALID_TOKEN` */
  visitor(token: string): VisitorSide
  /**
   * Says who a visitor is, as the host knows it from a sign-in of its own. From then on the browser is bound to the contact
   * of the address, and what either agreed to or refused counts for both. Never to be called with what somebody typed.
   *
   * @throws HelpdeskError `INVALID_TOKEN`; `REFUSED` when the visitor is bound to somebody else.
   */
  identify(token: string, identity: Identity): Promise<Decision<boolean>>
  /**
   * Sets values of the host's own fields in the name of the host; `null` takes a value away. False when the conversation
   * was erased.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place, such as `fields.seats`.
   */
  setFields(conversationId: string, values: FieldChanges): Promise<Decision<boolean>>
  /** A token for a visitor who has none: it names a new visitor and is signed, so that it cannot be made up. */
  newVisitorToken(): string
  readonly mail: MailSide
  /**
   * Where messages of a host's kind come in.
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
