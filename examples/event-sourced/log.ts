import { refusal } from 'frontdesk/core'
import { parseCommand, parseEvent } from 'frontdesk/inbox'
import type { DecidedStep, PlannedEffect, Write } from 'frontdesk/intake'

/** An event of the log: an accepted command with the events of its conversation, another fact, or work to be done. */
export type Logged =
  | ({ readonly type: 'step'; readonly conversationId: string } & DecidedStep)
  | { readonly type: 'write'; readonly write: Write }
  | { readonly type: 'effect'; readonly effect: PlannedEffect }
  | { readonly type: 'performed'; readonly effectId: string }

/** The only storage: lines of JSON. The number of lines is the version of the stream. */
export const createLog = (lines: string[] = []) => ({
  lines: (): readonly string[] => [...lines],
  /** Reads the log as untrusted input: events of an older version are lifted, unknown ones are refused. */
  read: async (): Promise<readonly Logged[]> => lines.map((line) => parseLogged(JSON.parse(line))),
  /** Appends all or nothing. False when somebody else appended after `version`. */
  append: async (version: number, logged: readonly Logged[]): Promise<boolean> => {
    if (version !== lines.length) return false
    lines.push(...logged.map((each) => JSON.stringify(each)))
    return true
  },
})

export type Log = ReturnType<typeof createLog>

const parseLogged = (line: Logged): Logged => {
  if (line.type === 'step')
    return { ...line, command: parseCommand(line.command), events: line.events.map(parseEvent) }
  if (line.type === 'write' || line.type === 'effect' || line.type === 'performed') return line
  throw refusal('INVALID_INPUT', 'log', 'a step, a write, an effect or its end', line)
}
