import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { FieldChanges } from '../../inbox/conversation/field-changes'
import { changeConversation } from '../../intake/conversation/change-conversation'
import { checkFieldChanges } from '../../intake/conversation/check-field-changes'
import { reactionKeys } from '../../intake/conversation/reactions'
import { type Decision, decision } from '../../shared/decision'
import { emptyPlan, joinPlans } from '../../shared/plan'
import { readFields } from '../read/read-fields'
import type { Ports } from '../run/ports'
import { transact } from '../run/transact'

/**
 * Sets values of host fields on behalf of the host. False if the conversation accepts no values because it is erased.
 */
export const setConversationFields = async (
  ports: Ports,
  account: string,
  conversationId: string,
  changes: FieldChanges,
): Promise<Decision<boolean>> =>
  transact(ports, account, async (reader) => {
    const [conversation, fields] = await Promise.all([
      reader.need('conversation', conversationId),
      readFields(reader, changes),
    ])
    const scope = { conversation: conversation.value, assignable: [], talks: false }
    const known = await reader.records(reactionKeys(scope))
    const { guards, ...checked } = checkFieldChanges(changes, fields, 'fields')
    const by = { kind: 'system', id: null } as const
    const command = { type: 'set-fields', ...checked, at: ports.clock.now(), by } as const
    const { plan, refused, reason } = changeConversation(conversation, [{ command }], {
      kind: kindOf(ports.channels.kinds, conversation.value.channelKind),
      known,
    })
    const question = 'the conversation has the values'
    return {
      plan: refused ? emptyPlan : joinPlans(plan, { guards }),
      result: decision(refused === undefined, reason, { question, holds: refused === undefined }),
    }
  })
