import * as z from 'zod'
import { type AvailabilityRule, isZone, parseAvailabilityRule, parseBusinessHours } from '../availability'
import { canonicalAddress } from '../inbox/mail/canonical-address'
import { parseRoutingRule, type RoutingPeople, type RoutingRule, seats } from '../routing'
import { id } from '../shared/fields-schema'
import { parseWith } from '../shared/parse-with'
import { type Account, editions } from './account'
import type { BotSettings } from './bot'
import { type ChatChannel, defaultMailFilters, type EmailChannel, type MailFilters } from './channel'
import type { Inbox } from './inbox'
import type { User } from './user'

/** The input of an admin for new settings. An omitted property has the default of its comment. */
export type AccountInput = Partial<Pick<Account, 'name' | 'edition' | 'zone'>>
export type UserInput = Pick<User, 'id' | 'name'> & Partial<Omit<User, 'id' | 'name'>>
export type InboxInput = Pick<Inbox, 'name' | 'members'> & {
  /** The id of the inbox, 1 to 200 characters. @default a new one */
  readonly id?: string
}

/** What an admin gives to connect a chat. */
export interface ChatInput {
  /** The id of the inbox that gets its conversations. */
  readonly inboxId: string
  /** The name that agents see, 1 to 200 characters. */
  readonly name: string
  /** The id of the chat. @default derived from the inbox */
  readonly id?: string
  /** When the chat shows, and what it says about the reply time. */
  readonly availability: AvailabilityRule
  /** Whether the next message shows when availability hides one of this chat. @default false */
  readonly fallThroughWhenHidden?: boolean
}

/** What an admin gives to connect a mail address. */
export interface HostedAddressInput {
  /** The id of the inbox that gets its conversations. */
  readonly inboxId: string
  /** The e-mail address, at most 200 characters. It is made canonical. */
  readonly address: string
  /** The name that recipients see. */
  readonly name: string
  /** Who gets its new conversations. @default unassigned */
  readonly routing?: RoutingRule
  /** Which mail goes to Filtered. @default all filters are on */
  readonly filters?: Partial<MailFilters>
}

export type BotInput = Pick<BotSettings, 'id' | 'name'> & Partial<Omit<BotSettings, 'id' | 'name'>>

const name = z.string().trim().min(1).max(200)
const ids = z.array(id).max(10_000)
const zone = z.string().refine(isZone, {
  error: 'the name of an IANA time zone, such as Europe/Berlin',
  params: { error: 'ZONE_INVALID' },
})

const account = z.strictObject({
  name: name.optional(),
  edition: z.enum(editions).default('free'),
  zone: zone.default('UTC'),
})

/** @throws HelpdeskError `INVALID_RULE` with the place. The other parsers of this file throw the same. */
export const parseAccount = (input: AccountInput) => parseWith(account, 'account', input)

const status = z.enum(['available', 'away'])

export const parseStatus = (input: unknown): User['status'] =>
  parseWith(status, 'status', input, 'INVALID_INPUT')

const user = z.strictObject({
  id,
  name,
  email: z
    .string()
    .transform((text) => canonicalAddress(text) ?? text)
    .refine((text) => canonicalAddress(text) !== undefined, 'an e-mail address')
    .optional(),
  seat: z.enum(seats).default('none'),
  admin: z.boolean().default(false),
  active: z.boolean().default(true),
  status: status.default('available'),
  capacity: z.number().int().min(0).nullable().default(null),
  teams: ids.default([]),
  hours: z.unknown().transform(parseBusinessHours).optional(),
})

export const parseUser = (input: UserInput): User => {
  const { email, hours, ...rest } = parseWith(user, 'user', input)
  return { ...rest, ...(email !== undefined && { email }), ...(hours && { hours }) }
}

const inbox = z.strictObject({ id: id.optional(), name, members: ids })

export const parseInbox = (input: InboxInput) => parseWith(inbox, 'inbox', input)

const bot = z.strictObject({
  id,
  name,
  published: z.boolean().default(true),
  handOff: z
    .strictObject({
      handoffOutsideHours: z.enum(['if-user-available', 'never']).optional(),
      onNone: z.enum(['unassigned', 'queue', 'keep-bot']).optional(),
    })
    .default({}),
})

export const parseBot = (input: BotInput): BotSettings => parseWith(bot, 'bot', input)

const filters = z.strictObject({
  role: z.boolean().default(defaultMailFilters.role),
  promotional: z.boolean().default(defaultMailFilters.promotional),
  automated: z.boolean().default(defaultMailFilters.automated),
  knownContactExemption: z.boolean().default(defaultMailFilters.knownContactExemption),
})

const address = z
  .string()
  .transform((text) => canonicalAddress(text) ?? '')
  .refine((text) => text !== '' && text.length <= 200, 'an e-mail address of at most 200 characters')

const chat = z.strictObject({
  inboxId: id,
  name,
  id: id.optional(),
  availability: z.unknown().optional(),
  fallThroughWhenHidden: z.boolean().default(false),
})

export const parseChat = (input: ChatInput): Omit<ChatChannel, 'kind' | 'active'> => {
  const { availability, ...rest } = parseWith(chat, 'chat', input)
  return {
    ...rest,
    id: rest.id ?? `chat-${rest.inboxId}`,
    availability: parseAvailabilityRule(availability),
  }
}

const hostedAddress = z.strictObject({
  inboxId: id,
  address,
  name,
  routing: z.unknown().optional(),
  filters: filters.prefault({}),
})

/** Validates a hosted address, makes it canonical, and checks that its routing names known users and teams. */
export const parseHostedAddress = (
  input: HostedAddressInput,
  people: RoutingPeople,
): Omit<EmailChannel, 'kind' | 'active'> => {
  const { routing = { kind: 'unassigned' }, ...rest } = parseWith(hostedAddress, 'hostedAddress', input)
  return {
    id: `mail-${rest.address}`,
    ...rest,
    routing: parseRoutingRule(routing, people),
  }
}
