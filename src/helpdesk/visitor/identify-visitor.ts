import { decideIdentification, type Identity } from '../../intake/chat/decide-identification'
import { parseIdentity } from '../../intake/chat/schema'
import { reactionKeys } from '../../intake/conversation/reactions'
import type { Decision } from '../../shared/decision'
import { behindAddress, behindPerson, readContactByAddress, readPerson } from '../read/read-person'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import { type ReadFor, transact } from '../run/transact'

/** Binds a visitor to the contact that the host names. */
export const identifyVisitor = async (
  ports: Ports,
  account: string,
  visitorId: string,
  input: Identity,
): Promise<Decision<boolean>> => {
  const identity = parseIdentity(input)
  return transact(
    ports,
    account,
    (reader) => readIdentification(ports, account, reader, visitorId, identity),
    (facts) => decideIdentification(identity, facts),
  )
}

const readIdentification = async (
  ports: Ports,
  account: string,
  reader: FactReader,
  visitorId: string,
  { email }: Identity,
): Promise<ReadFor<typeof decideIdentification>> => {
  const [person, address] = await Promise.all([
    readPerson(ports, reader, visitorId),
    readContactByAddress(ports, account, reader, email),
  ])
  const ids = Object.values(person.visitor?.conversations ?? {})
  const [conversations, pending] = await Promise.all([
    reader.many('conversation', ids),
    reader.many('pending-subscription', ids),
  ])
  await reader.records(
    [...conversations.values()].flatMap(({ value }) =>
      reactionKeys({ conversation: value, assignable: [], talks: false }),
    ),
  )
  return {
    facts: {
      ...person,
      ...address,
      conversations: ids.map((id) => ({
        conversation: conversations.get(id)?.value ?? null,
        pending: pending.get(id)?.value ?? null,
      })),
    },
    behind: {
      ...behindPerson(person),
      ...behindAddress(email, address),
      conversations: ids.flatMap((id) => [
        { kind: 'conversation', id },
        { kind: 'pending-subscription', id },
      ]),
    },
  }
}
