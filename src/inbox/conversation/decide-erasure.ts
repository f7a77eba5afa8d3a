import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { accept, nothingToDo, type Verdict } from './verdict'

/** The person goes, the log stays: it closes for good, and names neither visitor nor contact any more. */
export const erase = (command: CommandOf<'erase'>, state: Conversation): Verdict =>
  state.erasedAt === undefined
    ? accept(command, command.reason, {
        type: 'Erased',
        reason: command.reason,
        ...(command.keptFields && { keptFields: command.keptFields }),
      })
    : nothingToDo(command, 'PERSON_ERASED')
