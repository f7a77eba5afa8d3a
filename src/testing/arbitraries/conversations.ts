import type fc from 'fast-check'
import { channelKinds, kindOf } from '../../inbox/channel-kinds/channel-kinds'
import type { Conversation } from '../../inbox/conversation/conversation'
import { decide } from '../../inbox/conversation/decide'
import { withPersonalFields } from '../../inbox/conversation/decide-fields'
import type { ConversationEvent } from '../../inbox/conversation/events'
import { evolve } from '../../inbox/conversation/evolve'
import { type ConversationOptions, conversationCommands } from './conversation-commands'

/** A conversation as it is stored, and its whole log. */
export type ConversationCase = {
  /** The state after all events, with the values of personal fields, which are in no log. */
  readonly conversation: Conversation
  /** All events since the start, oldest first. */
  readonly events: readonly ConversationEvent[]
}

/** Conversations that commands led to, in any state that can be reached. Throws nothing. */
export const conversations = (options: ConversationOptions = {}): fc.Arbitrary<ConversationCase> => {
  const kinds = channelKinds(options.kinds)
  return conversationCommands(options).map((commands) => {
    const events: ConversationEvent[] = []
    let conversation: Conversation | undefined
    for (const command of commands) {
      const kind = conversation?.channelKind ?? ''
      const { outcome } = decide(command, conversation, kindOf(kinds, kind))
      if (!outcome.accepted) continue
      events.push(...outcome.events)
      conversation = withPersonalFields(outcome.events.reduce(evolve, conversation as Conversation), command)
    }
    return { conversation: conversation as Conversation, events }
  })
}

/** The log of a conversation, from its start. Throws nothing. */
export const conversationEvents = (
  options: ConversationOptions = {},
): fc.Arbitrary<readonly ConversationEvent[]> => conversations(options).map(({ events }) => events)
