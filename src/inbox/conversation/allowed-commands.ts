import type { AllowedCommand, AllowedCommands } from '../../shared/decider'
import { guardWith } from '../../shared/guard'
import type { ChannelKindDefinition } from '../channel-kinds/channel-kind'
import { commandTypes } from './command-form'
import type { CommandType, ConversationCommand } from './commands'
import type { Conversation } from './conversation'
import { decide } from './decide'
import type { Actor } from './events'
import { actorForm, conversationForm } from './forms'
import { probesOf } from './probes'
import type { RefusalReason, RefusedVerdict } from './verdict'

/**
 * For each type of command: whether the actor's commands of this type are accepted, whether one of them changes anything,
 * and otherwise why none does. A refusal says what `decide` says, and holds whatever else the command contains. So a host
 * shows a button where `changes` is true. Whether the actor may work in the inbox is another question
 * (`decideInboxAccess`).
 *
 * @throws HelpdeskError `INVALID_INPUT` with the place, for a state, an actor or a kind of another form.
 */
export const allowedCommands = (
  state: Conversation,
  actor: Actor,
  kind: ChannelKindDefinition,
): AllowedCommands<CommandType, RefusalReason> => {
  guardWith(state, conversationForm, 'state')
  guardWith(actor, actorForm, 'actor')
  return Object.fromEntries(
    commandTypes.map((type) => [type, allowedOf(probesOf(type, state, actor), state, kind)]),
  ) as AllowedCommands<CommandType, RefusalReason>
}

/** Asks the decider. The probes differ in everything on which its answer can depend. */
const allowedOf = (
  probes: readonly ConversationCommand[],
  state: Conversation,
  kind: ChannelKindDefinition,
): AllowedCommand<RefusalReason> => {
  const verdicts = probes.map((probe) => decide(probe, state, kind))
  if (verdicts.some(({ outcome }) => outcome.accepted && outcome.events.length > 0)) {
    return { allowed: true, changes: true }
  }
  const accepted = verdicts.find(({ outcome }) => outcome.accepted)
  if (accepted) {
    const { reason, explanation } = accepted
    return { allowed: true, changes: false, reason, explanation }
  }
  const { outcome: _, ...refused } = verdicts[0] as RefusedVerdict
  return { allowed: false, changes: false, ...refused }
}
