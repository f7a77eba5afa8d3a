import { type AgentEntry as Entry, reasons } from 'frontdesk'
import type { AgentEntry } from '../../api'
import type { People } from '../people'

/**
 * Converts entries of a thread for agents. `customer` is the customer's name for entries without a mail. An entry that a
 * newer build wrote is shown as unknown.
 */
export const agentEntries = async (
  entries: readonly Entry[],
  people: People,
  customer: string,
): Promise<AgentEntry[]> => {
  const names = await people.names(
    entries.flatMap(({ entry, unknown }) => (unknown ? [] : [colleague(entry), assignee(entry)])),
  )
  return entries.map(({ entry, message, unknown }) => {
    if (unknown) return unknownEntry(entry)
    const assigneeId = assignee(entry)
    return {
      seq: entry.seq,
      at: entry.at,
      type: entry.type,
      reason: entry.reason,
      sentence: reasons[entry.reason],
      by: {
        kind: entry.by.kind,
        name: names.get(colleague(entry) ?? '') ?? customerOrSystem(entry, message, customer),
      },
      ...(message && { message: agentMessage(message) }),
      ...(assigneeId !== undefined && {
        assignee: assigneeId === null ? null : { id: assigneeId, name: names.get(assigneeId) ?? assigneeId },
      }),
    }
  })
}

const unknownEntry = ({ seq, at }: Entry['entry']): AgentEntry => ({
  seq,
  at: Number.isFinite(at) ? at : 0,
  type: 'Unknown',
  reason: 'UNKNOWN',
  sentence: 'A newer version of the helpdesk wrote this entry, and this version cannot show it.',
  by: { kind: 'system', name: 'Helpdesk' },
})

const colleague = ({ by }: Entry['entry']): string | null =>
  by.kind === 'agent' || by.kind === 'bot' ? by.id : null

const assignee = (entry: Entry['entry']): string | null | undefined =>
  entry.type === 'Assigned' ? entry.assigneeId : undefined

const customerOrSystem = ({ by }: Entry['entry'], message: Entry['message'], customer: string): string =>
  by.kind === 'system' ? 'Helpdesk' : (message?.from?.name ?? message?.from?.address ?? customer)

const agentMessage = (message: NonNullable<Entry['message']>): NonNullable<AgentEntry['message']> => ({
  id: message.id,
  text: message.text,
  ...(message.html !== undefined && { html: message.html }),
  ...(message.fullText !== undefined && { fullText: message.fullText }),
  ...(message.subject !== undefined && { subject: message.subject }),
  ...(message.from && { from: mailbox(message.from) }),
  ...(message.to && { to: message.to }),
  ...(message.delivery !== undefined && { delivery: message.delivery }),
  ...(message.page !== undefined && { page: message.page }),
  hasSource: message.sourceFile !== undefined,
  attachments: message.attachments ?? [],
})

const mailbox = ({ name, address }: { readonly name?: string; readonly address: string }): string =>
  name ? `${name} <${address}>` : address
