import { type Identity, identify } from '../intake/chat/identify'
import { parseIdentity } from '../intake/chat/schema'
import { absent } from '../records/known'
import type { Decision } from '../shared/decision'
import { loadPeople } from './load-people'
import { loadAddressed, loadPerson } from './load-person'
import type { Ports } from './ports'
import { createReader } from './reader'
import { transact } from './transact'

/** Binds a browser to the contact that its host says it is. */
export const identifyVisitor = async (
  ports: Ports,
  account: string,
  visitorId: string,
  input: Identity,
): Promise<Decision<boolean>> => {
  const identity = parseIdentity(input)
  const reader = createReader(ports.storage, account)
  return transact(ports, account, async () => {
    const [person, people, addressed] = await Promise.all([
      loadPerson(ports, reader, visitorId),
      loadPeople(reader),
      loadAddressed(ports, account, reader, identity.email),
    ])
    const ids = Object.values(person.visitor.value?.conversations ?? {})
    const [conversations, pending] = await Promise.all([
      reader.many('conversation', ids),
      reader.many('pending-subscription', ids),
    ])
    return identify(identity, {
      ...person,
      ...addressed,
      people,
      conversations: ids.map((id) => ({
        conversation: conversations.get(id) ?? absent,
        pending: pending.get(id) ?? absent,
      })),
    })
  })
}
