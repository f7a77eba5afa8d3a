import { decideBlocked } from '../../inbox/blocking/decide-blocked'
import { decideTranscript } from '../../inbox/decide-transcript'
import { sendMail } from '../../records/effects'
import { dropPendingSubscription } from '../consent/subscription'
import type { AgentCommandOf } from './agent-command'
import type { CloseFacts } from './agent-facts'
import type { AgentSteps } from './agent-steps'
import { byAgent } from './by-agent'
import { senderOf } from './sender-of'
import { transcriptMail } from './transcript-mail'

/**
 * Closes the conversation. A channel kind with transcripts sends one transcript per close (I-01, I-09, I-10). Drops a
 * subscription that waits for an address (C-21).
 */
export const close = (_command: AgentCommandOf<'close'>, facts: CloseFacts): AgentSteps => {
  const conversation = facts.conversation
  const closing = { command: { type: 'close', ...byAgent(facts) } } as const
  if (conversation.status === 'closed' || !facts.kind.transcripts) return { steps: [closing] }

  const { contact } = facts.transcript
  const sender = senderOf(conversation, facts.mailHead)
  const transcript = decideTranscript(
    {},
    {
      conversation,
      kind: facts.kind,
      ...(contact?.email !== undefined && { email: contact.email }),
      consentWithdrawn: facts.consentWithdrawn,
      blocked: decideBlocked({}, { sender, blocks: facts.blocks }).outcome,
      canSend: facts.sendFrom !== undefined,
    },
  )
  const mail = transcript.outcome ? transcriptMail(facts) : undefined
  return {
    steps: [
      closing,
      {
        command: {
          type: 'transcript',
          sent: transcript.outcome,
          reason: transcript.reason,
          at: facts.now,
          by: { kind: 'system', id: null },
        },
        because: { transcript },
      },
    ],
    parts: {
      writes: [dropPendingSubscription(conversation.id)],
      effects: mail ? [sendMail(mail, facts.now, { transcriptOf: conversation.id })] : [],
    },
  }
}
