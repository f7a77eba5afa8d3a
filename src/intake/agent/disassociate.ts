import type { Visitor } from '../../inbox/contact'
import type { Write } from '../decided/write'
import type { AgentCommandOf } from './agent-command'
import type { DisassociateFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'

/**
 * I-12, I-13: removes the contact from the chat and from its browser. Afterwards neither the cookie nor an address
 * typed in the chat restores the contact.
 */
export const disassociate = (
  _command: AgentCommandOf<'disassociate'>,
  facts: DisassociateFacts,
): AgentSteps => {
  const { contactId } = facts.conversation
  return {
    steps: [{ command: { type: 'remove-contact', ...byAgent(facts) } }],
    ...(contactId !== null &&
      facts.visitor && { parts: { writes: [withoutContact(facts.visitor, contactId)] } }),
  }
}

const withoutContact = ({ contactId: current, ...rest }: Visitor, contactId: string): Write => ({
  kind: 'visitor',
  visitor: {
    ...rest,
    ...(current !== undefined && current !== contactId && { contactId: current }),
    cookieBound: current !== contactId && rest.cookieBound,
    removedContactIds: [...new Set([...(rest.removedContactIds ?? []), contactId])],
  },
})
