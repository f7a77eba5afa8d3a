import fc from 'fast-check'
import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import { builtInKinds } from '../../inbox/channel-kinds/channel-kinds'
import { chatKind } from '../../inbox/channel-kinds/chat'
import type { Conversation } from '../../inbox/conversation/conversation'
import { kindsOf } from './blocks'
import { conversations } from './conversations'

export type ConversationStateOptions = {
  /** The ids of the conversations. @default different ids */
  readonly ids?: fc.Arbitrary<string>
  /** The names of channel kinds. @default chat, email */
  readonly channelKinds?: readonly string[]
  /** Ids of users. @default three names */
  readonly users?: readonly string[]
}

/**
 * Conversations as they are stored, in states that commands lead to: open and closed, filtered, under a bot, assigned,
 * linked to contacts, with fields of the host, erased. Throws nothing.
 */
export const conversationStates = ({
  ids = fc.uuid(),
  users,
  ...options
}: ConversationStateOptions = {}): fc.Arbitrary<Conversation> =>
  conversations({ ids, kinds: kindsOf(options).map(kindNamed), maxLater: 12, ...(users && { users }) }).map(
    ({ conversation }) => conversation,
  )

/** The definition of a kind. One of a host has the capabilities of chat. */
const kindNamed = (name: string): ChannelKindDefinition =>
  builtInKinds.find(({ kind }) => kind === name) ?? { ...chatKind, kind: name }
