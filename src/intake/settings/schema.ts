import * as z from 'zod'
import { parseBusinessHours } from '../../availability'
import { canonicalAddress } from '../../inbox/mail/canonical-address'
import { seats } from '../../routing'
import { parseWith } from '../../shared/parse-with'
import { type Account, editions } from './account'
import type { BotSettings } from './bot'
import { defaultMailFilters, type MailFilters } from './channel'
import type { Inbox } from './inbox'
import type { User } from './user'

/** What an admin gives to set a thing up; what is left out has the default written beside it. */
export type AccountInput = Partial<Pick<Account, 'name' | 'edition' | 'zone'>>
export type UserInput = Pick<User, 'id' | 'name'> & Partial<Omit<User, 'id' | 'name'>>
export type InboxInput = Pick<Inbox, 'name' | 'members'> & { readonly id?: string }
export type BotInput = Pick<BotSettings, 'id' | 'name'> & Partial<Omit<BotSettings, 'id' | 'name'>>

const id = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(200)
const ids = z.array(id).max(10_000)
const zone = z.string().min(1).max(100)

const account = z.strictObject({
  name: name.optional(),
  edition: z.enum(editions).default('free'),
  zone: zone.default('UTC'),
})

/** @throws HelpdeskError `INVALID_RULE` with the place, as do the others here. */
export const parseAccount = (input: AccountInput) => parseWith(account, 'account', input)

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
  status: z.enum(['available', 'away']).default('available'),
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
  role: z.boolean(),
  promotional: z.boolean(),
  automated: z.boolean(),
  knownContactExemption: z.boolean(),
})

export const parseMailFilters = (input: Partial<MailFilters> = {}): MailFilters =>
  parseWith(filters, 'filters', { ...defaultMailFilters, ...input })

const address = z
  .string()
  .transform((text) => canonicalAddress(text) ?? '')
  .refine((text) => text !== '', 'an e-mail address')

/** In its canonical form. */
export const parseAddress = (input: unknown): string => parseWith(address, 'address', input)
