import { HelpdeskError } from '../../shared/errors'
import type { CommandOf, ConversationCommand } from './commands'
import type { Conversation } from './conversation'
import { assign, handOff, takeOver } from './decide-assignment'
import { erase } from './decide-erasure'
import { setFields } from './decide-fields'
import { close, filter, reopen, start, unfilter } from './decide-lifecycle'
import { botMessage, note, receive, reply } from './decide-messages'
import { deliveryFailed, linkContact, removeContact, transcript } from './decide-people'
import { refuse, type Verdict } from './verdict'

/**
 * The decider of a conversation: returns the events and the reason for a command in a state. Pure, and defined for
 * every command and state. `evolve` accepts every event that it returns (semantics, sections 4, 5 and 7).
 */
export const decide = (command: ConversationCommand, state: Conversation | undefined): Verdict => {
  if (command.type === 'start') return start(command, state)
  if (state === undefined) {
    throw new HelpdeskError('UNKNOWN_RECORD', `Expected a conversation to "${command.type}", found none.`)
  }
  if (state.erasedAt !== undefined && command.type !== 'erase') return refuse(command, 'PERSON_ERASED')
  return (deciders[command.type] as Decider<ConversationCommand>)(command, state)
}

type Decider<Command> = (command: Command, state: Conversation) => Verdict
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
  transcript,
  'set-fields': setFields,
  erase,
}
