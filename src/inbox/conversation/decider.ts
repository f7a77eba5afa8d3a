import type { Decider } from '../../shared/decider'
import { type ChannelKinds, channelKinds, kindOf } from '../channel-kinds/channel-kinds'
import { allowedCommands } from './allowed-commands'
import { commandTypes } from './command-form'
import { checkCommand } from './command-schema'
import type { ConversationCommand } from './commands'
import type { Conversation } from './conversation'
import { checkConversation } from './conversation-schema'
import { decide } from './decide'
import { eventTypes } from './event-form'
import { checkEvent } from './event-schema'
import type { Actor, ConversationEvent } from './events'
import { evolve } from './evolve'
import { type RefusalReason, refusalReasons } from './verdict'

export type ConversationDecider = Decider<
  ConversationCommand,
  ConversationEvent,
  Conversation,
  Actor,
  RefusalReason
>

/**
 * The conversation as one value, with its readers. `kinds` are the registered kinds of channels: each conversation is
 * decided with the definition of its own kind. Throws nothing.
 */
export const conversationDecider = (kinds: ChannelKinds = channelKinds()): ConversationDecider => {
  const definitionFor = (state: Conversation | undefined) => kindOf(kinds, state?.channelKind ?? '')
  return {
    name: 'conversation',
    commands: commandTypes,
    events: eventTypes,
    refusals: refusalReasons,
    decide: (command, state) => decide(command, state, definitionFor(state)),
    evolve,
    allowed: (state, actor) => allowedCommands(state, actor, definitionFor(state)),
    readCommand: checkCommand,
    readEvent: checkEvent,
    readState: checkConversation,
  }
}
