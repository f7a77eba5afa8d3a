import type { BlockSubject } from '../../inbox/blocking/block'
import { blockId } from '../../inbox/blocking/block-ids'
import { decideBlock } from '../../inbox/blocking/decide-block'
import { decideUnblock } from '../../inbox/blocking/decide-unblock'
import { inboxFeedItem } from '../../records/feeds'
import { create } from '../../records/known'
import { decision } from '../../shared/decision'
import { joinPlans } from '../../shared/plan'
import type { AgentCommandOf } from './agent-command'
import type { ActFacts, SenderFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'
import { senderOf } from './sender-of'

/** F-20, F-21: blocks the sender on this channel kind, and moves the conversation to Filtered. */
export const block = (_command: AgentCommandOf<'block'>, facts: ActFacts & SenderFacts): AgentSteps => {
  // D-07
  if (facts.kind.blocking.length === 0) return { steps: [], refused: nothingToBlock }
  const subject = subjectOf(facts)
  if (subject === undefined) return { steps: [], refused: nobodyToBlock }
  const { channelKind } = facts.conversation.value
  const blocking = decideBlock(
    {},
    { wanted: { subject, channelKind }, by: facts.agent.id, now: facts.now, blocks: facts.blocks },
  )
  return {
    reason: blocking.reason,
    steps: [
      {
        command: { type: 'filter', reason: 'SENDER_BLOCKED', ...byAgent(facts) },
        because: { block: blocking },
      },
    ],
    ...(blocking.outcome && { plan: create('block', blockId(blocking.outcome), blocking.outcome) }),
  }
}

/**
 * F-25: removes the block. Future messages reach the inbox; conversations in Filtered stay there until an agent moves
 * them.
 */
export const unblock = (_command: AgentCommandOf<'unblock'>, facts: ActFacts & SenderFacts): AgentSteps => {
  const unblocking = decideUnblock(
    {},
    {
      sender: senderOf(facts.conversation.value, facts.mailHead),
      by: facts.agent.id,
      now: facts.now,
      blocks: facts.blocks,
    },
  )
  if (unblocking.outcome.length === 0) return { steps: [], refused: unblocking }
  return {
    steps: [],
    reason: unblocking.reason,
    plan: joinPlans({
      removes: unblocking.outcome.map((each) => ({ kind: 'block', id: blockId(each) })),
      feed: [inboxFeedItem(facts.conversation.value)],
    }),
  }
}

/** The subject of a block: the first of the kind's `blocking` list that the conversation has a value for. */
const subjectOf = ({ conversation, kind, mailHead }: ActFacts & SenderFacts): BlockSubject | undefined => {
  const { visitorId, contactId, address } = senderOf(conversation.value, mailHead)
  const values = { visitor: visitorId, contact: contactId, address }
  return kind.blocking
    .flatMap((each): BlockSubject[] => {
      const value = values[each]
      return value === undefined ? [] : [{ kind: each, value }]
    })
    .at(0)
}

const nothingToBlock = decision(false, 'CHANNEL_CANNOT_BLOCK', {
  question: 'somebody can be blocked on this kind of channel',
  holds: false,
})

const nobodyToBlock = decision(false, 'NO_CONTACT', {
  question: 'the conversation names a sender',
  holds: false,
})
