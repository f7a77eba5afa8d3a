import type { DeadEffect, UnfinishedEffect } from '../../adapters/contracts/outbox'
import { decideAdminAccess } from '../../inbox/access'
import { decideCreateInbox } from '../../inbox/create-inbox'
import { create, overwrite, write } from '../../records/known'
import type { RecordKind } from '../../records/records'
import type { BotSettings } from '../../settings/bot'
import type { ChatChannel, CustomChannel, EmailChannel } from '../../settings/channel'
import type { CustomChannelInput } from '../../settings/custom-channel-schema'
import type { Inbox } from '../../settings/inbox'
import {
  type BotInput,
  type ChatInput,
  type HostedAddressInput,
  type InboxInput,
  parseBot,
  parseChat,
  parseHostedAddress,
  parseInbox,
  parseUser,
  type UserInput,
} from '../../settings/schema'
import type { User } from '../../settings/user'
import { joinPlans } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import { findBot } from '../bot/find-bot'
import { unfinishedEffects } from '../read/pages'
import { commitPlan, outboxTopic } from '../run/commit-plan'
import { demand } from '../run/demand'
import { waitsForHandler } from '../run/no-handler'
import type { Ports } from '../run/ports'
import { createReader } from '../run/reader'
import { type AdminConsent, createAdminConsent } from './admin-consent'
import { type AdminFields, createAdminFields } from './admin-fields'
import { type AdminPrivacy, createAdminPrivacy } from './admin-privacy'
import {
  type AdminTargetedMessages,
  type AsAdmin,
  createAdminTargetedMessages,
} from './admin-targeted-messages'
import { addressTaken, alreadyExists, canReplace, connectChannel } from './connect-channel'
import { routeConversationsOfLeavers } from './leave-inbox'
import { type AccountSettings, readRoutingPeople, readSettings } from './read-setup'

/**
 * The functions of an admin, bound to one user. All input is validated before it is saved; a refusal names the place.
 */
export interface AdminSide extends AdminTargetedMessages, AdminConsent, AdminPrivacy, AdminFields {
  readonly userId: string
  /** All settings except the targeted messages. */
  settings(): Promise<AccountSettings>
  /** @throws HelpdeskError `ALREADY_EXISTS` */
  addUser(input: UserInput): Promise<User>
  createInbox(input: InboxInput): Promise<Inbox>
  /** Users who leave the inbox lose their open conversations in it: the worker routes them again. */
  setMembers(inboxId: string, members: readonly string[]): Promise<Inbox>
  connectChat(input: ChatInput): Promise<ChatChannel>
  /**
   * Connects a channel of a registered host kind, such as one telephone number, or changes the channel with the given
   * id.
   *
   * @throws HelpdeskError `INVALID_RULE` with the place when no such kind is registered; `ALREADY_EXISTS` with the
   * reason `ADDRESS_ALREADY_CONNECTED` when another channel of the kind has the address.
   */
  connectChannel(input: CustomChannelInput): Promise<CustomChannel>
  /** E-01: creates a mail address that the host's own mail server receives for. Its mail belongs to the inbox. */
  createHostedAddress(input: HostedAddressInput): Promise<EmailChannel>
  /** @throws HelpdeskError `INVALID_RULE` for a published bot without a program of the host. */
  saveBot(input: BotInput): Promise<BotSettings>
  /** Effects that were given up after their last attempt, such as mail that no server accepted. */
  deadEffects(): Promise<readonly DeadEffect[]>
  /** Effects without a registered handler. They are performed after a start with a handler. */
  waitingEffects(): Promise<readonly UnfinishedEffect[]>
  /** Makes a dead effect due again. False if there is no dead effect with this id. */
  revive(effectId: string): Promise<boolean>
}

export const createAdminSide = (ports: Ports, account: string, userId: string): AdminSide => {
  const reader = createReader(ports.storage, account)

  const mustBeAdmin = async (): Promise<void> => {
    const { admin, active } = (await reader.need('user', userId)).value
    demand(decideAdminAccess({}, { userId, admin, active }))
  }

  const asAdmin: AsAdmin = (plan) =>
    commitPlan(ports, account, async () => {
      await mustBeAdmin()
      const [result, ...parts] = await plan()
      return { plan: joinPlans(...parts), result }
    })

  const mustBeFree = async <Kind extends RecordKind>(kind: Kind, id: string): Promise<void> => {
    const { value } = await reader.one(kind, id)
    if (value !== undefined) throw alreadyExists(kind, id)
  }

  const mustBePeople = async (members: readonly string[]): Promise<void> => {
    const known = await reader.many('user', members)
    const unknown = members.findIndex((member) => known.get(member)?.value === undefined)
    if (unknown >= 0) {
      throw refusal('INVALID_RULE', `inbox.members[${unknown}]`, 'a user of this account', members[unknown])
    }
  }

  return {
    userId,
    settings: () => asAdmin(async () => [await readSettings(reader, account)]),
    addUser: (input) =>
      asAdmin(async () => {
        const user = parseUser(input)
        await mustBeFree('user', user.id)
        return [user, create('user', user.id, user)]
      }),
    createInbox: (input) =>
      asAdmin(async () => {
        const { name, members, id = ports.ids.next('inbox') } = parseInbox(input)
        const [settings, inboxes] = await Promise.all([reader.need('account', account), reader.all('inbox')])
        demand(decideCreateInbox({}, { inboxes: inboxes.length, edition: settings.value.edition }))
        await mustBePeople(members)
        await mustBeFree('inbox', id)
        const inbox = { id, name, members, createdAt: ports.clock.now() }
        // The account record is written unchanged, so that the second of two concurrent first inboxes is decided again
        // (P-02).
        return [inbox, create('inbox', id, inbox), write('account', account, settings, settings.value)]
      }),
    setMembers: (inboxId, members) =>
      asAdmin(async () => {
        const known = await reader.need('inbox', inboxId)
        const inbox = { ...known.value, members: parseInbox({ ...pick(known.value), members }).members }
        await mustBePeople(inbox.members)
        const leaving = known.value.members.filter((member) => !inbox.members.includes(member))
        const cause = `members/${inboxId}/${known.version}`
        return [
          inbox,
          write('inbox', inboxId, known, inbox),
          await routeConversationsOfLeavers(ports, account, inboxId, leaving, cause),
        ]
      }),
    connectChat: (input) =>
      asAdmin(async () => {
        const channel: ChatChannel = { kind: 'chat', active: true, ...parseChat(input) }
        const [known] = await Promise.all([
          reader.one('channel', channel.id),
          reader.need('inbox', channel.inboxId),
        ])
        const before = known.value
        if (before && !canReplace(before, channel)) {
          throw alreadyExists('channel', channel.id)
        }
        return [channel, write('channel', channel.id, known, channel)]
      }),
    connectChannel: (input) => asAdmin(() => connectChannel(ports, reader, input)),
    createHostedAddress: (input) =>
      asAdmin(async () => {
        const channel: EmailChannel = {
          kind: 'email',
          active: true,
          ...parseHostedAddress(input, await readRoutingPeople(ports, reader)),
        }
        const { id, address } = channel
        const [taken] = await Promise.all([
          reader.one('channel-address', address),
          reader.need('inbox', channel.inboxId),
        ])
        // E-04: an address belongs to one channel.
        if (taken.value) throw addressTaken(address)
        return [
          channel,
          create('channel', id, channel),
          create('channel-address', address, { channelId: id }),
        ]
      }),
    saveBot: (input) =>
      asAdmin(async () => {
        const bot = parseBot(input)
        if (bot.published && findBot(ports, account, bot.id) === undefined)
          throw refusal('INVALID_RULE', 'bot.id', 'a bot with a program of the host for this account', bot.id)
        return [bot, overwrite('bot', bot.id, bot)]
      }),
    ...createAdminTargetedMessages({ ports, account, userId, reader, asAdmin }),
    ...createAdminConsent(reader, asAdmin),
    ...createAdminFields({ ports, reader, asAdmin }),
    ...createAdminPrivacy({ ports, account, userId, reader, asAdmin }),
    deadEffects: async () => {
      await mustBeAdmin()
      return ports.storage.dead(account)
    },
    waitingEffects: async () => {
      await mustBeAdmin()
      const waiting: UnfinishedEffect[] = []
      for await (const effect of unfinishedEffects(ports, account)) {
        if (waitsForHandler(effect)) waiting.push(effect)
      }
      return waiting
    },
    revive: async (effectId) => {
      await mustBeAdmin()
      const revived = await ports.storage.revive(account, effectId, ports.clock.now())
      ports.transport.publish(outboxTopic)
      return revived
    },
  }
}

const pick = ({ id, name }: Inbox) => ({ id, name })
