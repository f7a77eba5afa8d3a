import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { api, type Command, type CommandBody } from '../api/api'
import { commandId } from '../api/command-id'
import { attempt } from '../parts/attempt'

export type RunCommand = (
  command: Exclude<Command, 'reply' | 'note'>,
  body?: Omit<CommandBody, 'commandId'>,
) => void

/** The commands for one conversation, except writing. A retry after a lost response uses the same command id. */
export const useCommands = (conversationId: string, onDone: () => void) => {
  const [running, setRunning] = useState<Command>()

  const run: RunCommand = async (command, body = {}) => {
    const id = commandId()
    setRunning(command)
    await attempt(refusals[command], async () => {
      const done = await api.command(conversationId, command, { ...body, commandId: id })
      if (leavesTheList.has(command)) notifications.show({ message: done.sentence, autoClose: 4000 })
    })
    setRunning(undefined)
    onDone()
  }
  return { run, running }
}

/** After these commands the conversation leaves the current list, so a notification says what happened. */
const leavesTheList: ReadonlySet<Command> = new Set(['take-over', 'block', 'unblock', 'spam', 'not-spam'])

const refusals: Readonly<Record<Exclude<Command, 'reply' | 'note'>, string>> = {
  assign: 'The conversation was not assigned',
  close: 'The conversation was not closed',
  reopen: 'The conversation was not reopened',
  'take-over': 'The takeover failed',
  block: 'The sender was not blocked',
  unblock: 'The sender was not unblocked',
  spam: 'The conversation was not moved to Filtered',
  'not-spam': 'The conversation was not moved to the inbox',
}
