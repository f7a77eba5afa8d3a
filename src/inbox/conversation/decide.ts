import { HelpdeskError } from '../../shared/errors'
import type { ChannelKindDefinition } from '../channel-kinds/channel-kind'
import type { CommandOf, ConversationCommand } from './commands'
import type { Conversation } from './conversation'
import { assign, handOff, takeOver } from './decide-assignment'
import { delivered, deliveryFailed } from './decide-delivery'
import { erase } from './decide-erasure'
import { setFields } from './decide-fields'
import { close, filter, reopen, start, unfilter } from './decide-lifecycle'
import { botMessage, note, receive, reply } from './decide-messages'
import { linkContact, removeContact, transcript } from './decide-people'
import { refuse, type Verdict } from './verdict'

/**
 * The decider of a conversation: returns the events and the reason for a command in a state. `kind` is
 * the definition of its channel's kind. Pure, and defined for every command and state. `evolve` accepts every event that it returns (semantics, sections 4, 5 and 7).
 */
export const decide = (
  command: ConversationCommand,
  state: Conversation | undefined,
  kind: ChannelKindDefinition,
): Verdict => {
  if (command.type === 'start') return start(command, state)
  if (state === undefined) {
    throw new HelpdeskError('UNKNOWN_RECORD', `Expected a conversation to "${command.type}", found none.`)
  }
  if (state.channelKind !== kind.kind) {
    throw new HelpdeskError(
      'INVALID_INPUT',
      `Expected the definition of the kind "${state.channelKind}", found that of "${kind.kind}".`,
    )
  }
  if (state.erasedAt !== undefined && command.type !== 'erase') return refuse(command, 'PERSON_ERASED')
  return (deciders[command.type] as Decider<ConversationCommand>)(command, state, kind)
}

type Decider<Command> = (command: Command, state: Conversation, kind: ChannelKindDefinition) => Verdict
type LaterType = Exclude<ConversationCommand['type'], 'start'>

const deciders: { readonly [Type in LaterType]: Decider<CommandOf<Type>> } = {
  receive,
  reply,
  note,
  'bot-message': botMessage,
  'hand-off': handOff,
  'take-over': takeOver,
  assign,
  close,
  reopen,
  filter,
  unfilter,
  'link-contact': linkContact,
  'remove-contact': removeContact,
  'delivery-failed': deliveryFailed,
  delivered,
  transcript,
  'set-fields': setFields,
  erase,
}
