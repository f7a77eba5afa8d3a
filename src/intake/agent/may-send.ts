import { decideSend } from '../../consent'
import type { Message } from '../../inbox/message'
import { create } from '../../records/known'
import type { Decision } from '../../shared/decision'
import type { Plan } from '../../shared/plan'
import type { AgentCommandOf } from './agent-command'
import type { ReplyFacts } from './agent-facts'

/** C-26, C-25: whether an answer may be sent to the person, by their current consent. */
export const maySend = (
  { confirmsWithdrawal }: AgentCommandOf<'reply'>,
  { consent, confirmation }: Pick<ReplyFacts, 'consent' | 'confirmation'>,
): Decision<'allow' | 'deny'> =>
  decideSend(
    {},
    {
      ledger: consent,
      message: confirmsWithdrawal
        ? { kind: 'withdrawal-confirmation', sentBefore: confirmation.value !== undefined }
        : { kind: 'service' },
    },
  )

/** Records that an answer is the one confirmation of a withdrawal. There is no second one. */
export const rememberConfirmation = (
  { id, conversationId, at }: Message,
  { stoppedBy }: Pick<ReplyFacts, 'stoppedBy'>,
): Partial<Plan> =>
  stoppedBy === undefined
    ? {}
    : create('withdrawal-confirmation', stoppedBy, { conversationId, messageId: id, at })
