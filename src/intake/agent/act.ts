import { decideInboxAccess } from '../../inbox/access'
import { commandDispositionId, type Disposition } from '../../records/disposition'
import { create } from '../../records/known'
import type { Decision } from '../../shared/decision'
import { emptyPlan, joinPlans, type Planned } from '../../shared/plan'
import { changeConversation } from '../conversation/change-conversation'
import type { AgentCommand, AgentCommandOf, AgentCommandType } from './agent-command'
import type { AgentFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { assign } from './assign'
import { block, unblock } from './block'
import { byAgent } from './by-agent'
import { close } from './close'
import { disassociate } from './disassociate'
import { note } from './note'
import { reply } from './reply'
import { notSpam, spam } from './spam'

export type ActResult =
  | { readonly accepted: true; readonly disposition: Disposition; readonly seq: number }
  | { readonly accepted: false; readonly refused: Decision<unknown> }

/** An agent acts: access, then the conversation decides, then the plan. Refusals change nothing. */
export const act = (command: AgentCommand, facts: AgentFacts): Planned<ActResult> => {
  const { conversation, disposition, agent, inbox } = facts
  const access = decideInboxAccess({
    userId: agent.id,
    active: agent.active,
    inboxId: inbox.id,
    members: inbox.members,
  })
  if (!access.outcome) return refused(access)
  if (disposition.value !== undefined) {
    return {
      plan: emptyPlan,
      result: { accepted: true, disposition: disposition.value, seq: conversation.value.seq },
    }
  }

  const planned = (acts[command.type] as (command: AgentCommand, facts: AgentFacts) => AgentSteps)(
    command,
    facts,
  )
  if (planned.refused) return refused(planned.refused)
  const change = changeConversation(conversation, planned.steps, {
    kind: facts.kind,
    workloads: facts.people.workloads,
    ...(planned.turnOf !== undefined && { turnOf: planned.turnOf }),
  })
  if (change.refused) return refused(change.refused)

  const settled: Disposition = {
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
      { guards: facts.consentGuards },
      create('disposition', commandDispositionId(agent.id, conversation.value.id, facts.commandId), settled),
    ),
    result: { accepted: true, disposition: settled, seq: change.conversation.seq },
  }
}

const refused = (decision: Decision<unknown>): Planned<ActResult> => ({
  plan: emptyPlan,
  result: { accepted: false, refused: decision },
})

/** The commands that only the conversation itself has something to say about. */
const plain =
  <Type extends 'reopen' | 'take-over'>() =>
  (command: AgentCommandOf<Type>, facts: AgentFacts): AgentSteps => ({
    steps: [{ command: { ...command, ...byAgent(facts) } }],
  })

const acts: {
  readonly [Type in AgentCommandType]: (command: AgentCommandOf<Type>, facts: AgentFacts) => AgentSteps
} = {
  reply,
  note,
  assign,
  close,
  reopen: plain<'reopen'>(),
  'take-over': plain<'take-over'>(),
  block,
  unblock,
  spam,
  'not-spam': notSpam,
  disassociate,
}
