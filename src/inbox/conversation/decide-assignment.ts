import type { CommandOf } from './commands'
import type { Conversation } from './conversation'
import { humanControl } from './decide-messages'
import { accept, nothingToDo, refuse, type Verdict } from './verdict'

/** Changes the assignee. B-05: assigning to a user while a bot is in control takes over. */
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

/** Stops the bot and assigns the conversation to the user. */
export const takeOver = (command: CommandOf<'take-over'>, state: Conversation): Verdict => {
  // B-04
  if (state.status === 'closed')
    return refuse(command, 'NOT_OPEN', {
      key: 'inbox/conversation-is-open',
      expected: 'open',
      found: 'closed',
    })
  if (state.filtered !== null)
    return refuse(command, 'FILTERED', {
      key: 'inbox/conversation-is-unfiltered',
      expected: null,
      found: state.filtered,
    })
  if (state.control === 'human') {
    // B-03: already assigned to this user. B-02: another user was first, and nothing is taken from them.
    return state.assigneeId === command.by.id
      ? nothingToDo(command, 'ALREADY_YOURS')
      : refuse(
          command,
          'ALREADY_TAKEN_OVER',
          { key: 'inbox/conversation-is-with-bot', expected: 'bot', found: 'human' },
          { assigneeId: state.assigneeId },
        )
  }
  // B-01
  return accept(command, 'TAKEN_OVER', humanControl(state, 'TAKEN_OVER'), {
    type: 'Assigned',
    assigneeId: command.by.id,
    teamId: null,
    reason: 'TAKEN_OVER',
  })
}

/** The bot gives control to humans. The assignee follows as `assign`. B-12: a second hand-off changes nothing. */
export const handOff = (command: CommandOf<'hand-off'>, state: Conversation): Verdict =>
  state.control === 'human'
    ? nothingToDo(command, 'HANDOFF_DUPLICATE')
    : accept(command, command.reason, humanControl(state, command.reason))
