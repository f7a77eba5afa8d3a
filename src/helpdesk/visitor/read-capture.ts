import type { decideCapture, LeftAddress } from '../../intake/chat/decide-capture'
import { reactionKeys } from '../../intake/conversation/reactions'
import { behindAddress, readContactByAddress } from '../read/read-person'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import type { ReadFor } from '../run/transact'
import { behindChat, readChat } from './read-chat'

/** Reads the facts of an address that a visitor leaves. */
export const readCapture = async (
  ports: Pick<Ports, 'clock' | 'ids' | 'secret'>,
  account: string,
  reader: FactReader,
  visitorId: string,
  widgetId: string,
  { email }: LeftAddress,
): Promise<ReadFor<typeof decideCapture>> => {
  const chat = await readChat(ports, reader, visitorId, widgetId)
  const { conversation } = chat
  const [address, pending] = await Promise.all([
    readContactByAddress(ports, account, reader, email),
    conversation && reader.value('pending-subscription', conversation.id),
    reader.records(reactionKeys({ conversation: conversation ?? undefined, assignable: [], talks: false })),
  ])
  return {
    facts: { ...chat, ...address, pending },
    behind: {
      ...behindChat(chat),
      ...behindAddress(email, address),
      pending: conversation ? [{ kind: 'pending-subscription', id: conversation.id }] : [],
    },
  }
}
