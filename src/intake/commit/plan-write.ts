import { blockId } from '../../inbox/blocking/block-ids'
import { inboxFeedItem } from '../../records/feeds'
import { absent, create, type KnownRecords, overwrite, write } from '../../records/known'
import { mailIdRecord } from '../../records/mail-index'
import { turnId } from '../../records/pool'
import type { RecordKind, Records } from '../../records/records'
import { joinPlans, type Plan } from '../../shared/plan'
import { consentId } from '../consent/ledger'
import type { Write, WriteOf } from '../decided/write'
import { messageTraces } from '../privacy/traces'

/**
 * The records of a write. A record is guarded with the version that was read; a record that was not read is new, and the
 * commit fails if it exists.
 */
export const planWrite = <Kind extends Write['kind']>(
  decided: WriteOf<Kind>,
  records: KnownRecords,
): Partial<Plan> => (planners[decided.kind] as unknown as Planner<Kind>)(decided, rewriteIn(records))

type Planner<Kind extends Write['kind']> = (decided: WriteOf<Kind>, rewrite: Rewrite) => Partial<Plan>

type Rewrite = <Kind extends RecordKind>(kind: Kind, id: string, value: Records[Kind]) => Partial<Plan>

const rewriteIn =
  (records: KnownRecords): Rewrite =>
  (kind, id, value) =>
    write(kind, id, records.find(kind, id) ?? absent, value)

const planners: { readonly [Kind in Write['kind']]: Planner<Kind> } = {
  message: ({ message }) => create('message', message.id, message),
  'message-delivery': ({ message }, rewrite) => rewrite('message', message.id, message),
  'suppressed-message': ({ message }) => create('suppressed', message.id, message),
  'mail-id': ({ inboxId, mailId, conversationId, messageId, ours }) =>
    create('mail-id', mailIdRecord(inboxId, mailId), { conversationId, messageId, ours }),
  contact: ({ contact }) => create('contact', contact.id, contact),
  'contact-address': ({ address, contactId }, rewrite) => rewrite('contact-address', address, { contactId }),
  visitor: ({ visitor }, rewrite) => rewrite('visitor', visitor.id, visitor),
  'ledger-entry': ({ principal, record, head }, rewrite) =>
    joinPlans(
      rewrite('consent-head', principal, head),
      create('consent', consentId(principal, record.header.seq), record),
    ),
  // Nobody reads it before its conversation closes, so the newest one counts.
  'pending-subscription': ({ conversationId: id, subscription }) =>
    subscription === null
      ? { removes: [{ kind: 'pending-subscription', id }] }
      : overwrite('pending-subscription', id, subscription),
  'withdrawal-confirmation': ({ recordId, confirmation }) =>
    create('withdrawal-confirmation', recordId, confirmation),
  disposition: ({ id, disposition }) => create('disposition', id, disposition),
  block: ({ block }) => create('block', blockId(block), block),
  unblock: ({ block }) => ({ removes: [{ kind: 'block', id: blockId(block) }] }),
  turn: ({ pool, userId, turn, since }, rewrite) =>
    joinPlans(rewrite('pool', pool, { turn, since }), rewrite('turn', turnId(pool, userId), { turn })),
  notice: ({ conversation }) => ({ feed: [inboxFeedItem(conversation)] }),
  'forget-message': ({ message, inboxId, namesMailId }) => ({
    removes: messageTraces(message, inboxId, namesMailId),
  }),
  'forget-decision': ({ decisionId }) => ({ removes: [{ kind: 'decision', id: decisionId }] }),
  cancel: ({ effectId }) => ({ cancels: [effectId] }),
}
