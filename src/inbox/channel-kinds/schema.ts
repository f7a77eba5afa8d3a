import * as z from 'zod/mini'
import { hostKindName } from '../../shared/fields-schema'
import { accepted, type Checked, checkWith } from '../../shared/parse-with'
import type { ChannelKindDefinition } from './channel-kind'

/**
 * Validates a host's definition of a channel kind. Capabilities that need the chat widget are refused.
 *
 * @throws HelpdeskError `INVALID_RULE` with the place.
 */
export const parseChannelKind = (input: unknown, place: string): ChannelKindDefinition =>
  accepted(checkChannelKind(input, place))

/** As `parseChannelKind`, but returns all refusals instead of throwing the first. */
export const checkChannelKind = (input: unknown, place: string): Checked<ChannelKindDefinition> =>
  checkWith(definition, place, input)

const onlyOfChat = <Value extends string | boolean>(value: Value) =>
  z.literal(value, `expected ${JSON.stringify(value)}: only the chat supports other values`)

const maxDays = 36_500
const days = z.nullable(z.int().check(z.minimum(1), z.maximum(maxDays)))

const anonymisedFirst = ({
  anonymiseAfterDays,
  deleteAfterDays,
}: {
  readonly anonymiseAfterDays: number | null
  readonly deleteAfterDays: number | null
}): boolean => anonymiseAfterDays === null || deleteAfterDays === null || anonymiseAfterDays < deleteAfterDays

const definition = z
  .strictObject({
    kind: hostKindName,
    sessions: z.boolean(),
    reopening: z.boolean(),
    customer: onlyOfChat('contact'),
    identifiedBy: onlyOfChat('address'),
    consentPrincipal: onlyOfChat('address'),
    sending: z.literal(['host', false], 'expected "host" or false'),
    subjects: z.boolean(),
    files: z.boolean(),
    richText: z.boolean(),
    receipts: z.boolean(),
    transcripts: z.boolean(),
    disassociation: onlyOfChat(false),
    blocking: z.array(z.enum(['address', 'contact'])).check(z.maxLength(2)),
    targetedMessages: onlyOfChat(false),
    availability: onlyOfChat(false),
    ownRouting: z.boolean(),
    ownedAddresses: z.boolean(),
    retention: z.union(
      [
        z.strictObject({ class: z.enum(['chat', 'email']) }),
        z.strictObject({ class: hostKindName, anonymiseAfterDays: days, deleteAfterDays: days }),
      ],
      'expected { class } of "chat" or "email", or { class, anonymiseAfterDays, deleteAfterDays } with the name of the kind',
    ),
  })
  .check(
    z.refine(({ kind, retention }) => !('deleteAfterDays' in retention) || retention.class === kind, {
      path: ['retention', 'class'],
      error: 'expected "chat", "email" or the name of the kind',
    }),
    z.refine(({ retention }) => !('deleteAfterDays' in retention) || anonymisedFirst(retention), {
      path: ['retention', 'anonymiseAfterDays'],
      error: 'expected fewer days than until it is deleted',
    }),
  )
