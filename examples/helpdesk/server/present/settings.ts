import type { AccountSettings, Channel, ChatChannel } from 'frontdesk'
import { toldReplyTime, wordReplyTime } from 'frontdesk/availability'
import type { ChatSettings, Settings } from '../../settings-api'

/** What the settings pages choose from. */
export const settingsOf = ({ account, inboxes, channels, users, bots }: AccountSettings): Settings => {
  const people = users.filter(({ active }) => active)
  return {
    zone: account.zone,
    inboxes: inboxes.map(named),
    channels: channels.filter(isChat).map(chatSettings),
    people: people.map(({ id, name, seat }) => ({ id, name, seat })),
    teams: [...new Set(people.flatMap(({ teams }) => teams))],
    bots: bots.map(named),
  }
}

export const chatSettings = ({ id, name, inboxId, active, availability }: ChatChannel): ChatSettings => {
  const replyTime = toldReplyTime(availability.replyTime)
  return {
    id,
    name,
    inboxId,
    active,
    availability,
    ...(replyTime && { replyTime: wordReplyTime(replyTime) }),
  }
}

export const isChat = (channel: Channel): channel is ChatChannel => channel.kind === 'chat'

const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
