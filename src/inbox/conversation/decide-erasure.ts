import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { accept, nothingToDo, type Verdict } from './verdict'

/** Removes the ids of visitor and contact, and closes the conversation for good. The log of events is kept. */
export const erase = (command: CommandOf<'erase'>, state: Conversation): Verdict =>
  state.erasedAt === undefined
    ? accept(command, command.reason, {
        type: 'Erased',
        reason: command.reason,
        ...(command.keptFields && { keptFields: command.keptFields }),
      })
    : nothingToDo(command, 'PERSON_ERASED')
