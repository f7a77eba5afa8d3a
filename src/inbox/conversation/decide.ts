import { HelpdeskError } from '../../shared/errors'
import { guardWith } from '../../shared/guard'
import { refusal } from '../../shared/refuse'
import type { ChannelKindDefinition } from '../channel-kinds/channel-kind'
import { commandForm } from './command-form'
import type { CommandOf, CommandType, ConversationCommand } from './commands'
import type { Conversation } from './conversation'
import { assign, handOff, takeOver } from './decide-assignment'
import { delivered, deliveryDelayed, deliveryFailed } from './decide-delivery'
import { erase } from './decide-erasure'
import { setFields } from './decide-fields'
import { close, filter, reopen, start, unfilter } from './decide-lifecycle'
import { botMessage, note, receive, reply } from './decide-messages'
import { linkContact, removeContact, transcript } from './decide-people'
import { conversationForm, kindForm } from './forms'
import { refuse, type Verdict } from './verdict'

/**
 * The decider of a conversation: returns the events and the reason for a command in a state. `kind` is the definition of
 * its channel's kind. Pure, and defined for every command and state. `evolve` accepts every event that it returns
 * (semantics, sections 4, 5 and 7). Values are checked as far as they are read; `parseCommand` checks everything.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a command of an unknown type or a value of another form;
 * `UNKNOWN_RECORD` for a command, other than `start`, without a conversation.
 */
export const decide = (
  command: ConversationCommand,
  state: Conversation | undefined,
  kind: ChannelKindDefinition,
): Verdict => {
  guardWith(command, commandForm, 'command')
  if (state !== undefined) guardWith(state, conversationForm, 'state')
  guardWith(kind, kindForm, 'kind')
  if (command.type === 'start') return start(command, state)
  if (state === undefined) {
    throw new HelpdeskError('UNKNOWN_RECORD', `Expected a conversation to "${command.type}", found none.`)
  }
  if (state.channelKind !== kind.kind) {
    throw refusal(
      'INVALID_INPUT',
      'kind.kind',
      `the definition of the kind "${state.channelKind.slice(0, 60)}"`,
      kind.kind,
    )
  }
  if (state.erasedAt !== undefined && command.type !== 'erase')
    return refuse(command, 'PERSON_ERASED', { key: 'inbox/conversation-has-its-person' })
  // The guard knows the same types, so that no inherited name gets here.
  return (deciders[command.type] as Decider<ConversationCommand>)(command, state, kind)
}

type Decider<Command> = (command: Command, state: Conversation, kind: ChannelKindDefinition) => Verdict
type LaterType = Exclude<CommandType, 'start'>

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
  'delivery-delayed': deliveryDelayed,
  delivered,
  transcript,
  'set-fields': setFields,
  erase,
}
