import { decideSend } from '../../consent'
import type { Message } from '../../inbox/message'
import type { Decision } from '../../shared/decision'
import type { Write } from '../decided/write'
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
        ? { kind: 'withdrawal-confirmation', sentBefore: confirmation !== null }
        : { kind: 'service' },
    },
  )

/** Records that an answer is the one confirmation of a withdrawal. There is no second one. */
export const rememberConfirmation = (
  { id, conversationId, at }: Message,
  { stoppedBy }: Pick<ReplyFacts, 'stoppedBy'>,
): readonly Write[] =>
  stoppedBy === undefined
    ? []
    : [
        {
          kind: 'withdrawal-confirmation',
          recordId: stoppedBy,
          confirmation: { conversationId, messageId: id, at },
        },
      ]
