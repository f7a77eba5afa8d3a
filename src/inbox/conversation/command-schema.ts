import * as z from 'zod/mini'
import { id } from '../../shared/fields-schema'
import { own, ownProperties } from '../../shared/json'
import { accepted, type Checked, checkWith, type Schema } from '../../shared/parse-with'
import { refusal } from '../../shared/refuse'
import type { CommandOf, CommandType, ConversationCommand } from './commands'
import {
  actor,
  channelKind,
  count,
  fieldChanges,
  fieldIds,
  idOrNull,
  instant,
  reasonCode,
} from './parts-schema'

/**
 * Validates an untrusted command; returns all refusals, each with its place. Whether the actor may give it is another
 * question: access is checked before. Throws nothing.
 */
export const checkCommand = (input: unknown): Checked<ConversationCommand> => {
  const given = ownProperties(input)
  if (given === undefined) return refuse('command', 'an object', input)
  const { type, by } = given
  const schema =
    typeof type === 'string' ? (own(schemas, type) as Schema<ConversationCommand> | undefined) : undefined
  return schema === undefined
    ? refuse('command.type', `one of ${Object.keys(schemas).join(', ')}`, type)
    : checkWith(schema, 'command', { ...given, by: ownProperties(by) ?? by }, 'INVALID_INPUT')
}

/**
 * Validates an untrusted command.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal: an unknown type, another form.
 */
export const parseCommand = (input: unknown): ConversationCommand => accepted(checkCommand(input))

const refuse = (place: string, expected: string, found: unknown): Checked<never> => ({
  refusals: [refusal('INVALID_INPUT', place, expected, found)],
})

const command = <Type extends CommandType, Shape extends z.core.$ZodShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), at: instant, by: actor, ...shape })

const optionalId = z.exactOptional(id)

const schemas: { readonly [Type in CommandType]: z.ZodMiniType<CommandOf<Type>> } = {
  start: command('start', {
    conversationId: id,
    inboxId: id,
    channelKind,
    channelId: id,
    widgetId: optionalId,
    visitorId: optionalId,
    contactId: optionalId,
    sessionId: optionalId,
    previousId: optionalId,
    botId: optionalId,
    filtered: z.exactOptional(reasonCode),
  }),
  receive: command('receive', {
    messageId: id,
    sessionId: optionalId,
    automated: z.exactOptional(z.boolean()),
  }),
  reply: command('reply', { messageId: id }),
  note: command('note', { messageId: id }),
  'bot-message': command('bot-message', { messageId: id, epoch: count }),
  'hand-off': command('hand-off', { reason: reasonCode }),
  'take-over': command('take-over', {}),
  assign: command('assign', {
    assigneeId: idOrNull,
    teamId: z.exactOptional(idOrNull),
    reason: reasonCode,
  }),
  close: command('close', {}),
  reopen: command('reopen', {}),
  filter: command('filter', { reason: reasonCode }),
  unfilter: command('unfilter', { reason: reasonCode }),
  'link-contact': command('link-contact', {
    contactId: id,
    reason: z.exactOptional(z.literal('IDENTIFIED')),
  }),
  'remove-contact': command('remove-contact', {}),
  'delivery-failed': command('delivery-failed', {
    messageId: id,
    reason: z.exactOptional(z.enum(['BOUNCE', 'PROCESSING_STOPPED', 'SENDING_FAILED'])),
  }),
  'delivery-delayed': command('delivery-delayed', { messageId: id }),
  delivered: command('delivered', { messageId: id }),
  transcript: command('transcript', { sent: z.boolean(), reason: reasonCode }),
  'set-fields': command('set-fields', { values: fieldChanges, personal: fieldChanges }),
  erase: command('erase', { reason: reasonCode, keptFields: z.exactOptional(fieldIds) }),
}
