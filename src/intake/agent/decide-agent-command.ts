import { decideInboxAccess } from '../../inbox/access'
import { commandDispositionId, type Disposition } from '../../records/disposition'
import type { Decision } from '../../shared/decision'
import { guardWith } from '../../shared/guard'
import type { Json } from '../../shared/json'
import { changeConversation } from '../conversation/change-conversation'
import { type Decided, joinParts, nothingDecided } from '../decided/decided'
import type { AgentCommandOf, AgentCommandType } from './agent-command'
import { type ActFacts, type FactsOf, type ReliedOf, reliedByCommand } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { assign } from './assign'
import { block, unblock } from './block'
import { byAgent } from './by-agent'
import { close } from './close'
import { disassociate } from './disassociate'
import { agentCommandForm, commandFactsForm } from './guards'
import { note } from './note'
import { reply } from './reply'
import { setFields } from './set-fields'
import { notSpam, spam } from './spam'

/** The answer to a command. */
export type ActResult =
  | {
      readonly accepted: true
      /** The record of the command; of the first one when a command is repeated. */
      readonly disposition: Disposition
      /** The sequence number of the conversation's newest entry after the command. */
      readonly seq: number
    }
  | {
      readonly accepted: false
      /** The decision that refused the command: of access, of a policy, or of the conversation. */
      readonly refused: Decision<Json | undefined>
    }

/**
 * Decides an agent's command: checks access, then the policies, then asks the conversation. A refusal changes
 * nothing.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a command or facts of another form, and for a value that its
 * field does not accept (I-18); `INVALID_RULE` for a routing rule of another form; `ZONE_INVALID` for a transcript in a zone
 * that the runtime does not know.
 */
export const decideAgentCommand = <Type extends AgentCommandType>(
  command: AgentCommandOf<Type>,
  facts: FactsOf[Type],
): Decided<ActResult, ReliedOf<Type>> => {
  guardWith(command, agentCommandForm, 'command')
  guardWith(facts, commandFactsForm(command.type), 'facts')
  const { conversation, disposition, agent, inbox } = facts
  const reliesOn: readonly ReliedOf<Type>[] = [
    'conversation',
    'disposition',
    ...reliedByCommand[command.type],
  ]
  const refused = (refusal: Decision<Json | undefined>) =>
    nothingDecided<ActResult, ReliedOf<Type>>({ accepted: false, refused: refusal }, reliesOn)
  const access = decideInboxAccess(
    {},
    { userId: agent.id, active: agent.active, inboxId: inbox.id, members: inbox.members },
  )
  if (!access.outcome) return refused(access)
  if (disposition !== null)
    return nothingDecided<ActResult, ReliedOf<Type>>(
      { accepted: true, disposition, seq: conversation.seq },
      reliesOn,
    )

  const asked = (acts[command.type] as Act<Type>)(command, facts)
  if (asked.refused) return refused(asked.refused)
  const change = changeConversation(conversation, asked.steps, {
    kind: facts.kind,
    ...(asked.messages && { messages: asked.messages }),
  })
  if (change.refused) return refused(change.refused)

  const newDisposition: Disposition = {
    kind: 'thread',
    reason: asked.reason ?? change.reason,
    at: facts.now,
    conversationId: conversation.id,
    messageId: facts.commandId,
  }
  const id = commandDispositionId(agent.id, conversation.id, facts.commandId)
  return {
    ...joinParts(change.parts, asked.parts ?? {}, {
      writes: [{ kind: 'disposition', id, disposition: newDisposition }],
    }),
    reliesOn,
    result: { accepted: true, disposition: newDisposition, seq: change.conversation.seq },
  }
}

/** Commands that need no check beside that of the conversation. */
const withoutChecks =
  (type: 'reopen' | 'take-over') =>
  (_command: unknown, facts: ActFacts): AgentSteps => ({
    steps: [{ command: { type, ...byAgent(facts) } }],
  })

type Act<Type extends AgentCommandType> = (command: AgentCommandOf<Type>, facts: FactsOf[Type]) => AgentSteps

const acts: { readonly [Type in AgentCommandType]: Act<Type> } = {
  reply,
  note,
  assign,
  close,
  reopen: withoutChecks('reopen'),
  'take-over': withoutChecks('take-over'),
  block,
  unblock,
  spam,
  'not-spam': notSpam,
  disassociate,
  'set-fields': setFields,
}
