import type { BlockSubject } from '../../inbox/blocking/block'
import { decideBlock } from '../../inbox/blocking/decide-block'
import { decideUnblock } from '../../inbox/blocking/decide-unblock'
import { type Decision, decision } from '../../shared/decision'
import type { AgentCommandOf } from './agent-command'
import type { ActFacts, CustomerFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'
import { senderOf } from './sender-of'

/** F-20, F-21: blocks the sender on this channel kind, and moves the conversation to Filtered. */
export const block = (_command: AgentCommandOf<'block'>, facts: ActFacts & CustomerFacts): AgentSteps => {
  // D-07
  if (facts.kind.blocking.length === 0) return { steps: [], refused: nothingToBlock() }
  const subject = subjectOf(facts)
  if (subject === undefined) return { steps: [], refused: nobodyToBlock() }
  const { channelKind } = facts.conversation
  const { agent, now, blocks } = facts
  const blocking = decideBlock({}, { wanted: { subject, channelKind }, by: agent.id, now, blocks })
  return {
    reason: blocking.reason,
    steps: [
      {
        command: { type: 'filter', reason: 'SENDER_BLOCKED', ...byAgent(facts) },
        because: { block: blocking },
      },
    ],
    ...(blocking.outcome && { parts: { writes: [{ kind: 'block', block: blocking.outcome }] } }),
  }
}

/**
 * F-25: removes the block. Future messages reach the inbox; conversations in Filtered stay there until an agent moves
 * them.
 */
export const unblock = (_command: AgentCommandOf<'unblock'>, facts: ActFacts & CustomerFacts): AgentSteps => {
  const { conversation, mailHead, agent, now, blocks } = facts
  const sender = senderOf(conversation, mailHead)
  const unblocking = decideUnblock({}, { sender, by: agent.id, now, blocks })
  if (unblocking.outcome.length === 0) return { steps: [], refused: unblocking }
  return {
    steps: [],
    reason: unblocking.reason,
    parts: {
      writes: [
        ...unblocking.outcome.map((each) => ({ kind: 'unblock', block: each }) as const),
        {
          kind: 'notice',
          conversation: { id: conversation.id, inboxId: conversation.inboxId, seq: conversation.seq },
        },
      ],
    },
  }
}

/** The subject of a block: the first of the kind's `blocking` list that the conversation has a value for. */
const subjectOf = ({ conversation, kind, mailHead }: ActFacts & CustomerFacts): BlockSubject | undefined => {
  const { visitorId, contactId, address } = senderOf(conversation, mailHead)
  const values = { visitor: visitorId, contact: contactId, address }
  return kind.blocking
    .flatMap((each): BlockSubject[] => {
      const value = values[each]
      return value === undefined ? [] : [{ kind: each, value }]
    })
    .at(0)
}

const nothingToBlock = (): Decision<boolean> =>
  decision(false, 'CHANNEL_CANNOT_BLOCK', { key: 'intake/kind-has-blocking', holds: false })

const nobodyToBlock = (): Decision<boolean> =>
  decision(false, 'NO_CONTACT', { key: 'intake/conversation-names-sender', holds: false })
