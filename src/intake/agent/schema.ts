import * as z from 'zod/mini'
import { fieldChanges } from '../../settings/field-schema'
import { id, messageText } from '../../shared/fields-schema'
import { accepted, type Checked } from '../../shared/parse-with'
import { checkInput, parseInput } from '../parse-input'
import type { AgentCommand } from './agent-command'
import { longestCommandId } from './guards'

/**
 * Validates a command of an agent.
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place of the first refusal.
 */
export const parseAgentCommand = (input: unknown): AgentCommand => accepted(checkAgentCommand(input))

/** Validates a command of an agent; returns all refusals, each with its place. Throws nothing. */
export const checkAgentCommand = (input: unknown): Checked<AgentCommand> =>
  checkInput<AgentCommand>(agentCommand, 'command', input)

/** @throws HelpdeskError `INVALID_INPUT` with the place. */
export const parseCommandId = (input: unknown): string =>
  parseInput(id.check(z.maxLength(longestCommandId)), 'commandId', input)

const bare = <Type extends AgentCommand['type']>(type: Type) => z.strictObject({ type: z.literal(type) })

const agentCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('reply'),
    text: messageText,
    confirmsWithdrawal: z.optional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('note'), text: messageText }),
  z.strictObject({ type: z.literal('assign'), userId: z.nullable(id) }),
  bare('close'),
  bare('reopen'),
  bare('take-over'),
  bare('block'),
  bare('unblock'),
  bare('spam'),
  bare('not-spam'),
  bare('disassociate'),
  z.strictObject({ type: z.literal('set-fields'), fields: fieldChanges }),
])
