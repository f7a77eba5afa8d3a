import * as z from 'zod/mini'
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

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))
const ids = z.array(id).check(z.maxLength(10_000))
const zone = z.string().check(
  z.refine(isZone, {
    error: 'the name of an IANA time zone, such as Europe/Berlin',
    params: { error: 'ZONE_INVALID' },
  }),
)

const account = z.strictObject({
  name: z.optional(name),
  edition: z._default(z.enum(editions), 'free'),
  zone: z._default(zone, 'UTC'),
})

/** @throws HelpdeskError `INVALID_RULE` with the place. The other parsers of this file throw the same. */
export const parseAccount = (input: AccountInput) => parseWith(account, 'account', input)

const status = z.enum(['available', 'away'])

export const parseStatus = (input: unknown): User['status'] =>
  parseWith(status, 'status', input, 'INVALID_INPUT')

const user = z.strictObject({
  id,
  name,
  email: z.optional(
    z
      .pipe(
        z.string(),
        z.transform((text) => canonicalAddress(text) ?? text),
      )
      .check(z.refine((text) => canonicalAddress(text) !== undefined, 'an e-mail address')),
  ),
  seat: z._default(z.enum(seats), 'none'),
  admin: z._default(z.boolean(), false),
  active: z._default(z.boolean(), true),
  status: z._default(status, 'available'),
  capacity: z._default(z.nullable(z.int().check(z.minimum(0))), null),
  teams: z._default(ids, []),
  hours: z.optional(z.pipe(z.unknown(), z.transform(parseBusinessHours))),
})

export const parseUser = (input: UserInput): User => {
  const { email, hours, ...rest } = parseWith(user, 'user', input)
  return { ...rest, ...(email !== undefined && { email }), ...(hours && { hours }) }
}

const inbox = z.strictObject({ id: z.optional(id), name, members: ids })

export const parseInbox = (input: InboxInput) => parseWith(inbox, 'inbox', input)

const bot = z.strictObject({
  id,
  name,
  published: z._default(z.boolean(), true),
  handOff: z._default(
    z.strictObject({
      handoffOutsideHours: z.optional(z.enum(['if-user-available', 'never'])),
      onNone: z.optional(z.enum(['unassigned', 'queue', 'keep-bot'])),
    }),
    {},
  ),
})

export const parseBot = (input: BotInput): BotSettings => parseWith(bot, 'bot', input)

const filters = z.strictObject({
  role: z._default(z.boolean(), defaultMailFilters.role),
  promotional: z._default(z.boolean(), defaultMailFilters.promotional),
  automated: z._default(z.boolean(), defaultMailFilters.automated),
  knownContactExemption: z._default(z.boolean(), defaultMailFilters.knownContactExemption),
})

const address = z
  .pipe(
    z.string(),
    z.transform((text) => canonicalAddress(text) ?? ''),
  )
  .check(z.refine((text) => text !== '' && text.length <= 200, 'an e-mail address of at most 200 characters'))

const chat = z.strictObject({
  inboxId: id,
  name,
  id: z.optional(id),
  availability: z.optional(z.unknown()),
  fallThroughWhenHidden: z._default(z.boolean(), false),
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
  routing: z.optional(z.unknown()),
  filters: z.prefault(filters, {}),
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
