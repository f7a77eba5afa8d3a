import * as z from 'zod/mini'
import { id } from '../../shared/fields-schema'
import { ownProperties } from '../../shared/json'
import { accepted, type Checked, checkWith } from '../../shared/parse-with'
import type { Conversation } from './conversation'
import { channelKind, control, count, fieldValues, idOrNull, ids, instant, reasonCode } from './parts-schema'

/** Validates a stored conversation; returns all refusals, each with its place. Throws nothing. */
export const checkConversation = (input: unknown): Checked<Conversation> =>
  checkWith<Conversation>(conversation, 'conversation', ownProperties(input) ?? input, 'INVALID_INPUT')

/**
 * Validates a stored conversation.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseConversation = (input: unknown): Conversation => accepted(checkConversation(input))

const conversation = z
  .strictObject({
    id,
    inboxId: id,
    channelKind,
    channelId: id,
    widgetId: idOrNull,
    status: z.enum(['open', 'closed']),
    closedAt: z.nullable(instant),
    filtered: z.nullable(reasonCode),
    control,
    botId: idOrNull,
    epoch: count,
    assigneeId: idOrNull,
    teamId: idOrNull,
    visitorId: idOrNull,
    contactId: idOrNull,
    removedContactIds: ids,
    sessionId: idOrNull,
    previousId: idOrNull,
    firstMessageId: idOrNull,
    latestMessageId: idOrNull,
    customerMessages: count,
    answers: count,
    createdAt: instant,
    lastMessageAt: instant,
    waitingSince: z.nullable(instant),
    erasedAt: z.exactOptional(instant),
    fields: z.exactOptional(fieldValues),
    seq: count.check(z.minimum(1)),
  })
  .check(
    z.refine(({ status, closedAt }) => (status === 'closed') === (closedAt !== null), {
      path: ['closedAt'],
      error: 'expected an instant exactly when the status is closed',
    }),
    z.refine(
      ({ erasedAt, visitorId, contactId, sessionId }) =>
        erasedAt === undefined || (visitorId === null && contactId === null && sessionId === null),
      {
        path: ['erasedAt'],
        error: 'expected no visitor, contact or session in a conversation that was erased',
      },
    ),
  )
