import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { humanControl } from './decide-messages'
import { accept, nothingToDo, refuse, type Verdict } from './verdict'

/** Who has it now. Assigning to a person while a bot is in control takes over (B-05). */
export const assign = (command: CommandOf<'assign'>, state: Conversation): Verdict => {
  const teamId = command.teamId ?? null
  const same = state.assigneeId === command.assigneeId && state.teamId === teamId
  const takesOver = state.control === 'bot' && command.assigneeId !== null
  if (same && !takesOver) return nothingToDo(command, 'ALREADY_ASSIGNED')
  return accept(command, command.reason, ...(takesOver ? [humanControl(state, 'IMPLICIT_TAKEOVER')] : []), {
    type: 'Assigned',
    assigneeId: command.assigneeId,
    teamId,
    reason: command.reason,
  })
}

/** B-01 to B-04: the bot stops, and the conversation belongs to the person who asked. */
export const takeOver = (command: CommandOf<'take-over'>, state: Conversation): Verdict => {
  if (state.status === 'closed') return refuse(command, 'NOT_OPEN', { expected: 'open', found: 'closed' })
  if (state.filtered !== null) return refuse(command, 'FILTERED', { expected: null, found: state.filtered })
  if (state.control === 'human') {
    return state.assigneeId === command.by.id
      ? nothingToDo(command, 'ALREADY_YOURS')
      : refuse(
          command,
          'ALREADY_TAKEN_OVER',
          { expected: 'bot', found: 'human' },
          { assigneeId: state.assigneeId },
        )
  }
  return accept(command, 'TAKEN_OVER', humanControl(state, 'TAKEN_OVER'), {
    type: 'Assigned',
    assigneeId: command.by.id,
    teamId: null,
    reason: 'TAKEN_OVER',
  })
}

/** The bot gives the conversation to people; who gets it is routing's answer and follows as `assign` (B-09 to B-12). */
export const handOff = (command: CommandOf<'hand-off'>, state: Conversation): Verdict =>
  state.control === 'human'
    ? nothingToDo(command, 'HANDOFF_DUPLICATE')
    : accept(command, command.reason, humanControl(state, command.reason))
