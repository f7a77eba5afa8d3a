import type { FieldChanges } from '../../inbox'
import type { Identity } from '../../intake/chat/decide-identification'
import { parseFieldChanges } from '../../settings/field-schema'
import type { Decision } from '../../shared/decision'
import type { Ports } from '../run/ports'
import { identifyVisitor } from '../visitor/identify-visitor'
import { readVisitorToken, signVisitorToken } from '../visitor/visitor-token'
import { setConversationFields } from './set-fields'

/** The functions of the host itself, such as setting fields without an agent. */
export interface HostSide {
  /** A signed token for a new visitor. It cannot be forged. Reads and stores nothing. */
  newVisitorToken(): string
  /**
   * Binds a visitor to the contact of an address, as the host knows it from its own sign-in. From then on the consents
   * and refusals of both apply to both. Never pass an address that a visitor typed.
   *
   * @throws HelpdeskError `INVALID_TOKEN`; `INVALID_INPUT` with the place; `UNKNOWN_ACCOUNT`; `REFUSED` when the visitor
   * is bound to somebody else.
   */
  identify(token: string, identity: Identity): Promise<Decision<boolean>>
  /**
   * Sets values of host fields; `null` removes a value. False if the conversation is erased.
   *
   * @throws HelpdeskError `INVALID_INPUT` with the place, such as `fields.seats`; `UNKNOWN_ACCOUNT`; `UNKNOWN_RECORD` for
   * an unknown conversation.
   */
  setFields(conversationId: string, values: FieldChanges): Promise<Decision<boolean>>
}

export const createHostSide = (ports: Ports, account: string): HostSide => ({
  newVisitorToken: () => signVisitorToken(ports.secret, account, ports.ids.next('visitor')),
  identify: async (token, input) =>
    identifyVisitor(ports, account, readVisitorToken(ports.secret, account, token), input),
  setFields: async (conversationId, values) =>
    setConversationFields(ports, account, conversationId, parseFieldChanges(values)),
})
