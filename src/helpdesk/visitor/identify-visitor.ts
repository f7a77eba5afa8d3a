import { type Identity, identify } from '../../intake/chat/identify'
import { parseIdentity } from '../../intake/chat/schema'
import { reactionKeys } from '../../intake/conversation/reactions'
import { absent } from '../../records/known'
import type { Decision } from '../../shared/decision'
import { readContactByAddress, readPerson } from '../read/read-person'
import type { Ports } from '../run/ports'
import { transact } from '../run/transact'

/** Binds a visitor to the contact that the host names. */
export const identifyVisitor = async (
  ports: Ports,
  account: string,
  visitorId: string,
  input: Identity,
): Promise<Decision<boolean>> => {
  const identity = parseIdentity(input)
  return transact(ports, account, async (reader) => {
    const [person, addressed] = await Promise.all([
      readPerson(ports, reader, visitorId),
      readContactByAddress(ports, account, reader, identity.email),
    ])
    const ids = Object.values(person.visitor.value?.conversations ?? {})
    const [conversations, pending] = await Promise.all([
      reader.many('conversation', ids),
      reader.many('pending-subscription', ids),
    ])
    const known = await reader.records(
      [...conversations.values()].flatMap(({ value }) =>
        reactionKeys({ conversation: value, assignable: [], talks: false }),
      ),
    )
    return identify(identity, {
      ...person,
      ...addressed,
      known,
      conversations: ids.map((id) => ({
        conversation: conversations.get(id) ?? absent,
        pending: pending.get(id) ?? absent,
      })),
    })
  })
}
