import { kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { FieldChanges } from '../../inbox/conversation/field-changes'
import { decideHostFields } from '../../intake/conversation/decide-host-fields'
import { reactionKeys } from '../../intake/conversation/reactions'
import type { Decision } from '../../shared/decision'
import { fieldKeys, readFields } from '../read/read-fields'
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
  transact(
    ports,
    account,
    async (reader) => {
      const [{ value: conversation }, fields] = await Promise.all([
        reader.need('conversation', conversationId),
        readFields(reader, changes),
      ])
      await reader.records(reactionKeys({ conversation, assignable: [], talks: false }))
      const kind = kindOf(ports.channels.kinds, conversation.channelKind)
      return {
        facts: { now: ports.clock.now(), conversation, kind, fields },
        behind: {
          conversation: [{ kind: 'conversation', id: conversationId }],
          fields: fieldKeys(changes),
        },
      }
    },
    (facts) => decideHostFields(changes, facts),
  )
