import { type AllowEntry, parseCommand, parseEvent } from 'frontdesk/inbox'
import type { DecidedStep, PlannedEffect, Write } from 'frontdesk/intake'

/** An event of the log: an accepted command with the events of its conversation, another fact, or work to be done. */
export type Logged =
  | ({ readonly type: 'step'; readonly conversationId: string } & DecidedStep)
  | { readonly type: 'write'; readonly write: Write }
  | { readonly type: 'effect'; readonly effect: PlannedEffect }
  | { readonly type: 'allow'; readonly entry: AllowEntry }

/** The only storage: lines of JSON. The number of lines is the version of the stream. */
export const createLog = (lines: string[] = []) => ({
  lines: (): readonly string[] => [...lines],
  /** Events and commands are parsed: an older version is lifted, an unknown type is refused with its place. */
  read: async () => lines.map((line) => parseLogged(JSON.parse(line) as Logged)),
  /** Appends all or nothing. False when another caller appended after `version`. */
  append: async (version: number, logged: readonly Logged[]): Promise<boolean> => {
    if (version !== lines.length) return false
    lines.push(...logged.map((each) => JSON.stringify(each)))
    return true
  },
})

const parseLogged = (line: Logged): Logged =>
  line.type === 'step'
    ? { ...line, command: parseCommand(line.command), events: line.events.map(parseEvent) }
    : line
