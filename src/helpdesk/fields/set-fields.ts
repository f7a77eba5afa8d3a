import type { FieldChanges } from '../../inbox/conversation/field-changes'
import { changeConversation } from '../../intake/change-conversation'
import { checkFieldChanges, type KnownFields } from '../../intake/fields/set-fields'
import { type Decision, decision } from '../../shared/decision'
import { emptyPlan, joinPlans } from '../../shared/plan'
import type { Ports } from '../ports'
import { createReader, type Reader } from '../reader'
import { transact } from '../transact'

/** The fields that changes name. */
export const loadFields = (reader: Reader, changes: object): Promise<KnownFields> =>
  reader.many('field', Object.keys(changes))

/** Sets values of the host's own fields in the name of the host. False when the conversation takes none any more. */
export const setConversationFields = async (
  ports: Ports,
  account: string,
  conversationId: string,
  changes: FieldChanges,
): Promise<Decision<boolean>> => {
  const reader = createReader(ports.storage, account)
  return transact(ports, account, async () => {
    const [conversation, fields] = await Promise.all([
      reader.need('conversation', conversationId),
      loadFields(reader, changes),
    ])
    const { guards, ...checked } = checkFieldChanges(changes, fields, 'fields')
    const by = { kind: 'system', id: null } as const
    const command = { type: 'set-fields', ...checked, at: ports.clock.now(), by } as const
    const { plan, refused, reason } = changeConversation(conversation, [{ command }], { loads: new Map() })
    const question = 'the conversation has the values'
    return {
      plan: refused ? emptyPlan : joinPlans(plan, { guards }),
      result: decision(refused === undefined, reason, { question, holds: refused === undefined }),
    }
  })
}
