import { isChat } from '../../../inbox/channel-kinds/chat'
import type { TargetingKind } from '../../../records/feeds'
import type { Records } from '../../../records/records'
import { type MessageInPlace, placeOf } from '../../../settings/message-in-place'
import type { User } from '../../../settings/user'
import { compareText } from '../../../shared/text-order'
import type { MessageTargeting, Visit } from '../../../targeting'
import { createTargetingIndex } from '../../../targeting/many'

/** The cached settings of an account, as of a position of its targeting feed. */
export interface CachedAccount {
  readonly position: number
  /** The number of targeted messages. */
  readonly size: number
  /** In the order of their ids, as a store lists them. */
  users(): readonly User[]
  /** A message with its channel, inbox and bot; undefined if the message, its channel or its inbox is deleted. */
  place(messageId: string | null): MessageInPlace | undefined
  /**
   * The messages that a visit may show, in the order of preference: each message that may fall through when
   * availability hides it, and the first one after them that may not.
   */
  matching(visit: Visit): readonly MessageInPlace[]
  /** Applies changed records. The feed was read up to `position`. */
  apply(changes: Changes, position: number): void
}

/** Changed records by kind and id; undefined: deleted. */
export type Changes = {
  readonly [Kind in TargetingKind]: ReadonlyMap<string, Records[Kind] | undefined>
} & {
  /** Older texts by message id, as in `MessageInPlace`. Messages without an entry are unchanged. */
  readonly olderTexts: ReadonlyMap<string, MessageInPlace['olderTexts']>
}

export const createCachedAccount = (records: Changes, start: number): CachedAccount => {
  const widgets = new Map<string, Records['widget']>()
  const channels = new Map<string, Records['channel']>()
  const inboxes = new Map<string, Records['inbox']>()
  const bots = new Map<string, Records['bot']>()
  let users = new Map<string, User>()
  let usersInOrder: readonly User[] | undefined
  const olderTexts = new Map<string, MessageInPlace['olderTexts']>()
  let position = start

  /** A message whose channel or inbox is deleted is hidden: its removal is in progress. */
  const isOn = (channelId: string): boolean => {
    const channel = channels.get(channelId)
    return channel !== undefined && isChat(channel) && channel.active && inboxes.has(channel.inboxId)
  }
  const targeted = (message: Records['widget']): MessageTargeting => ({
    ...message,
    channelActive: isOn(message.channelId),
  })

  const applySettings = (changes: Changes): void => {
    replaceAll(channels, changes.channel)
    replaceAll(inboxes, changes.inbox)
    replaceAll(bots, changes.bot)
    for (const [id, texts] of changes.olderTexts) olderTexts.set(id, texts)
    for (const [id, message] of changes.widget) if (message === undefined) olderTexts.delete(id)
    if (changes.user.size === 0) return
    const isNew = [...changes.user.keys()].some((id) => !users.has(id))
    replaceAll(users, changes.user)
    if (isNew) users = new Map([...users].sort(([left], [right]) => compareText(left, right)))
    usersInOrder = undefined
  }

  applySettings(records)
  replaceAll(widgets, records.widget)
  const index = createTargetingIndex([...widgets.values()].map(targeted))

  const place = (messageId: string | null): MessageInPlace | undefined => {
    const message = widgets.get(messageId ?? '')
    return message && placeOf(message, { channels, inboxes, bots, olderTexts })
  }

  return {
    get position() {
      return position
    },
    get size() {
      return widgets.size
    },
    users: () => (usersInOrder ??= [...users.values()]),
    place,
    matching: (visit) => {
      const first = place(index.first(visit)?.id ?? null)
      if (first === undefined) return []
      if (first.channel.fallThroughWhenHidden !== true) return [first]
      const found: MessageInPlace[] = []
      for (const { id } of index.matches(visit)) {
        const next = place(id)
        if (next) found.push(next)
        if (next?.channel.fallThroughWhenHidden !== true) break
      }
      return found
    },
    apply: (changes, upTo) => {
      const before = new Map([...channels.keys()].map((id) => [id, isOn(id)]))
      applySettings(changes)
      for (const [id, message] of changes.widget) {
        if (widgets.has(id)) index.remove(id)
        if (message) index.add(targeted(message))
      }
      replaceAll(widgets, changes.widget)
      const switched = new Set(
        [...before.keys(), ...channels.keys()].filter((id) => isOn(id) !== before.get(id)),
      )
      if (switched.size > 0) {
        for (const message of widgets.values()) {
          if (switched.has(message.channelId)) index.replace(targeted(message))
        }
      }
      position = upTo
    },
  }
}

const replaceAll = <Value>(
  map: Map<string, Value>,
  changes: ReadonlyMap<string, Value | undefined>,
): void => {
  for (const [id, value] of changes) {
    if (value === undefined) map.delete(id)
    else map.set(id, value)
  }
}
