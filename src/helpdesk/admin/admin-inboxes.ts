import { channelAddress } from '../../inbox/channel-kinds/channel-address'
import { type ChannelKinds, kindOf } from '../../inbox/channel-kinds/channel-kinds'
import { decideCreateInbox } from '../../inbox/create-inbox'
import { decideConfirmation } from '../../inbox/decide-confirmation'
import { parseTyped } from '../../intake/privacy/schema'
import { create, write } from '../../records/known'
import type { Removal } from '../../records/removal'
import type { Channel } from '../../settings/channel'
import type { Inbox } from '../../settings/inbox'
import { type InboxInput, parseInbox } from '../../settings/schema'
import { own } from '../../shared/json'
import type { RecordKey } from '../../shared/plan'
import { refusal } from '../../shared/refuse'
import { startRemoval } from '../privacy/start-removal'
import { demand } from '../run/demand'
import type { Reader } from '../run/reader'
import type { AdminContext } from './admin-context'
import { routeConversationsOfLeavers } from './leave-inbox'
import { mustBeFree } from './must-be-free'

/** The inboxes of the account and their members. */
export interface AdminInboxes {
  /**
   * Creates an inbox. A second one needs an edition with several inboxes (P-02).
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin, and with the reason of P-02; `INVALID_RULE` with
   * the place, also for a member who is no user of the account; `ALREADY_EXISTS` if an inbox has this id.
   */
  create(input: InboxInput): Promise<Inbox>
  /**
   * Replaces the members. Users who leave the inbox lose their open conversations in it: the worker routes them again
   * (R-18).
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `UNKNOWN_RECORD` for an unknown inbox;
   * `INVALID_RULE` with the place, also for a member who is no user of the account.
   */
  setMembers(inboxId: string, members: readonly string[]): Promise<Inbox>
  /**
   * Deletes an inbox with its channels, targeted messages and conversations, permanently (P-03). The inbox closes at
   * once; the worker deletes its content.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin, and with the reason `CONFIRMATION_MISMATCH` if
   * `typedName` is not exactly its name; `UNKNOWN_RECORD` for an unknown inbox.
   */
  delete(inboxId: string, typedName: string): Promise<Removal>
}

export const createAdminInboxes = ({ ports, account, userId, asAdmin }: AdminContext): AdminInboxes => ({
  create: (input) =>
    asAdmin(async (reader) => {
      const { name, members, id = ports.ids.next('inbox') } = parseInbox(input)
      const [settings, inboxes] = await Promise.all([reader.need('account', account), reader.all('inbox')])
      demand(decideCreateInbox({}, { inboxes: inboxes.length, edition: settings.value.edition }))
      await mustBePeople(reader, members)
      await mustBeFree(reader, 'inbox', id)
      const inbox = { id, name, members, createdAt: ports.clock.now() }
      // The account record is written unchanged, so that the second of two concurrent first inboxes is decided again
      // (P-02).
      return [inbox, create('inbox', id, inbox), write('account', account, settings, settings.value)]
    }),
  setMembers: (inboxId, members) =>
    asAdmin(async (reader) => {
      const known = await reader.need('inbox', inboxId)
      const { id, name } = known.value
      const inbox = { ...known.value, members: parseInbox({ id, name, members }).members }
      await mustBePeople(reader, inbox.members)
      const leaving = known.value.members.filter((member) => !inbox.members.includes(member))
      const cause = `members/${inboxId}/${known.version}`
      return [
        inbox,
        write('inbox', inboxId, known, inbox),
        await routeConversationsOfLeavers(ports, account, inboxId, leaving, cause),
      ]
    }),
  delete: (inboxId, typedName) =>
    asAdmin(async (reader) => {
      const [inbox, channels] = await Promise.all([reader.need('inbox', inboxId), reader.all('channel')])
      const { name } = inbox.value
      demand(decideConfirmation({}, { name, typed: parseTyped(typedName) }))
      const inboxChannels = channels.filter((channel) => channel.inboxId === inboxId)
      const channelIds = inboxChannels.map(({ id }) => id)
      const [removal, plan] = startRemoval(ports, userId, { kind: 'inbox', inboxId, name, channelIds })
      return [
        removal,
        plan,
        {
          guards: [{ kind: 'inbox', id: inboxId, version: inbox.version }],
          removes: [
            { kind: 'inbox', id: inboxId },
            ...channelIds.map((id) => ({ kind: 'channel', id })),
            ...inboxChannels.flatMap((channel) => ownedAddress(channel, ports.channels.kinds)),
          ],
        },
      ]
    }),
})

const mustBePeople = async (reader: Reader, members: readonly string[]): Promise<void> => {
  const known = await reader.many('user', members)
  const unknown = members.findIndex((member) => known.get(member)?.value === undefined)
  if (unknown >= 0) {
    throw refusal('INVALID_RULE', `inbox.members[${unknown}]`, 'a user of this account', members[unknown])
  }
}

/** The record that reserves the channel's address. */
const ownedAddress = (channel: Channel, kinds: ChannelKinds): readonly RecordKey[] => {
  const address = own(channel, 'address')
  return kindOf(kinds, channel.kind).ownedAddresses && typeof address === 'string'
    ? [{ kind: 'channel-address', id: channelAddress(channel.kind, address) }]
    : []
}
