import type { PreviewRequest, previewVisit } from '../../intake/visit/preview-visit'
import type { RoutingPeople } from '../../routing'
import type { Account } from '../../settings/account'
import type { BotSettings } from '../../settings/bot'
import type { Channel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import { checkSetup, placed } from '../../settings/setup'
import type { SetupFacts } from '../../settings/targeted-message-schema'
import type { User } from '../../settings/user'
import type { MessageTargeting } from '../../targeting'
import { readTexts } from '../read/consent-texts'
import { readPeople } from '../read/read-people'
import type { Ports } from '../run/ports'
import type { Reader } from '../run/reader'
import { readPlaces } from '../visitor/read-chat'
import { readTeam } from '../visitor/read-team'

/** All records that a targeted message may name. */
const readSetup = async (ports: Pick<Ports, 'clock' | 'strategies'>, reader: Reader): Promise<SetupFacts> => {
  const [people, channels, bots, texts] = await Promise.all([
    readRoutingPeople(ports, reader),
    reader.all('channel'),
    reader.all('bot'),
    readTexts(reader),
  ])
  return { now: ports.clock.now(), people, channels, bots, texts }
}

/** The users, teams and strategies that a routing rule may name. */
export const readRoutingPeople = async (
  { strategies }: Pick<Ports, 'strategies'>,
  reader: Reader,
): Promise<RoutingPeople> => {
  const users = await reader.all('user')
  return {
    users: users.map((user) => ({ userId: user.id, seat: user.seat })),
    teams: [...new Set(users.flatMap(({ teams }) => teams))],
    strategies: Object.keys(strategies),
  }
}

/** The settings of an account, without its targeted messages. */
export interface AccountSettings {
  /** The account itself. */
  readonly account: Account
  /** All users, in the order of their ids, as are the other lists. */
  readonly users: readonly User[]
  /** All inboxes. */
  readonly inboxes: readonly Inbox[]
  /** All channels. */
  readonly channels: readonly Channel[]
  /** All bots. */
  readonly bots: readonly BotSettings[]
}

export const readSettings = async (reader: Reader, id: string): Promise<AccountSettings> => {
  const [account, users, inboxes, channels, bots] = await Promise.all([
    reader.need('account', id),
    reader.all('user'),
    reader.all('inbox'),
    reader.all('channel'),
    reader.all('bot'),
  ])
  return { account: account.value, users, inboxes, channels, bots }
}

/** The targeted messages with the facts that targeting compares. */
export const readTargeting = async (reader: Reader): Promise<readonly MessageTargeting[]> => {
  const [widgets, channels] = await Promise.all([reader.all('widget'), reader.all('channel')])
  const active = new Set(channels.flatMap((channel) => (channel.active ? [channel.id] : [])))
  return widgets.map((widget) => ({ ...widget, channelActive: active.has(widget.channelId) }))
}

/** The settings that a set-up may name, and the existing targeting. */
export const readContext = (
  ports: Pick<Ports, 'clock' | 'strategies'>,
  reader: Reader,
): Promise<readonly [SetupFacts, readonly MessageTargeting[]]> =>
  Promise.all([readSetup(ports, reader), readTargeting(reader)])

/** The facts of a preview. A draft replaces the message that it would become. */
export const readPreview = async (
  ports: Pick<Ports, 'clock' | 'team' | 'strategies' | 'onError'>,
  account: string,
  reader: Reader,
  { visitor, drafts: withDrafts, at }: PreviewRequest,
): Promise<Parameters<typeof previewVisit>[1]> => {
  const [saved, drafts, people, facts, contact] = await Promise.all([
    reader.all('widget'),
    withDrafts ? reader.all('widget-draft') : [],
    readPeople(reader),
    readSetup(ports, reader),
    visitor.kind === 'contact' ? reader.need('contact', visitor.contactId) : undefined,
  ])
  const sound = drafts.flatMap(({ setup }) => checkSetup(placed(setup, saved), facts).value ?? [])
  const messages = new Map([...saved, ...sound].map((message) => [message.id, message]))
  const places = await readPlaces(reader, [...messages.values()])
  const team = await readTeam(ports, account, places)
  return { now: at ?? facts.now, people, messages: places, contact: contact?.value, ...team }
}
