import type { AccountSettings, Channel, ChatChannel } from 'frontdesk'
import { formatReplyTime, shownReplyTime } from 'frontdesk/availability'
import type { ChatSettings, Settings } from '../../settings-api'

/** The options of the settings pages. */
export const settingsOf = ({ account, inboxes, channels, users, bots }: AccountSettings): Settings => {
  const people = users.filter(({ active }) => active)
  return {
    zone: account.zone,
    inboxes: inboxes.map(named),
    channels: channels.filter(isChat).map(chatSettings),
    people: people.map(({ id, name, seat }) => ({ id, name, seat })),
    teams: [...new Set(people.flatMap(({ teams }) => teams))],
    bots: bots.map(({ handOff, ...bot }) => ({
      ...named(bot),
      handoffOutsideHours: handOff.handoffOutsideHours ?? 'if-user-available',
    })),
  }
}

export const chatSettings = (channel: ChatChannel): ChatSettings => {
  const { id, name, inboxId, active, availability, fallThroughWhenHidden = false } = channel
  const replyTime = shownReplyTime(availability.replyTime)
  return {
    id,
    name,
    inboxId,
    active,
    availability,
    fallThroughWhenHidden,
    ...(replyTime && { replyTime: formatReplyTime(replyTime) }),
  }
}

export const isChat = (channel: Channel): channel is ChatChannel => channel.kind === 'chat'

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
