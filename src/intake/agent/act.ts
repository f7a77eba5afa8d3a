import { decideInboxAccess } from '../../inbox/access'
import { commandDispositionId, type Disposition } from '../../records/disposition'
import { create } from '../../records/known'
import type { Decision } from '../../shared/decision'
import { emptyPlan, joinPlans, type Planned } from '../../shared/plan'
import { changeConversation } from '../conversation/change-conversation'
import type { AgentCommandOf, AgentCommandType } from './agent-command'
import type { ActFacts, FactsOf } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { assign } from './assign'
import { block, unblock } from './block'
import { byAgent } from './by-agent'
import { close } from './close'
import { disassociate } from './disassociate'
import { note } from './note'
import { reply } from './reply'
import { setFields } from './set-fields'
import { notSpam, spam } from './spam'

export type ActResult =
  | { readonly accepted: true; readonly disposition: Disposition; readonly seq: number }
  | { readonly accepted: false; readonly refused: Decision<unknown> }

/** Performs an agent's command: checks access, decides, and plans. A refused command changes nothing. */
export const act = <Type extends AgentCommandType>(
  command: AgentCommandOf<Type>,
  facts: FactsOf[Type],
): Planned<ActResult> => {
  const { conversation, disposition, agent, inbox } = facts
  const access = decideInboxAccess(
    {},
    { userId: agent.id, active: agent.active, inboxId: inbox.id, members: inbox.members },
  )
  if (!access.outcome) return refused(access)
  if (disposition.value !== undefined) {
    return {
      plan: emptyPlan,
      result: { accepted: true, disposition: disposition.value, seq: conversation.value.seq },
    }
  }

  const planned = (acts[command.type] as Act<Type>)(command, facts)
  if (planned.refused) return refused(planned.refused)
  const change = changeConversation(conversation, planned.steps, {
    kind: facts.kind,
    known: facts.known,
    ...(planned.messages && { messages: planned.messages }),
  })
  if (change.refused) return refused(change.refused)

  const newDisposition: Disposition = {
    kind: 'thread',
    reason: planned.reason ?? change.reason,
    at: facts.now,
    conversationId: conversation.value.id,
    messageId: facts.commandId,
  }
  return {
    plan: joinPlans(
      change.plan,
      planned.plan ?? {},
      create(
        'disposition',
        commandDispositionId(agent.id, conversation.value.id, facts.commandId),
        newDisposition,
      ),
    ),
    result: { accepted: true, disposition: newDisposition, seq: change.conversation.seq },
  }
}

const refused = (decision: Decision<unknown>): Planned<ActResult> => ({
  plan: emptyPlan,
  result: { accepted: false, refused: decision },
})

/** Commands that need no check beside that of the conversation. */
const withoutChecks =
  <Type extends 'reopen' | 'take-over'>() =>
  (command: AgentCommandOf<Type>, facts: ActFacts): AgentSteps => ({
    steps: [{ command: { ...command, ...byAgent(facts) } }],
  })

type Act<Type extends AgentCommandType> = (command: AgentCommandOf<Type>, facts: FactsOf[Type]) => AgentSteps

const acts: { readonly [Type in AgentCommandType]: Act<Type> } = {
  reply,
  note,
  assign,
  close,
  reopen: withoutChecks<'reopen'>(),
  'take-over': withoutChecks<'take-over'>(),
  block,
  unblock,
  spam,
  'not-spam': notSpam,
  disassociate,
  'set-fields': setFields,
}
