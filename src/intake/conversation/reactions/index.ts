import type { KnownRecords } from '../../../records/known'
import type { RecordKind } from '../../../records/records'
import { joinPlans, type Plan } from '../../../shared/plan'
import { feeds } from './feeds'
import { mailHead } from './mail-head'
import type { ConversationChange, KeyOf, Reaction, ReactionScope } from './reaction'
import { traces } from './traces'
import { workload } from './workload'

/** Every reaction, in the order in which their parts join the plan. */
export const reactions: readonly Reaction[] = [workload, mailHead, traces, feeds]

/** The records that the reactions need. They are read before a command is decided. Throws nothing. */
export const reactionKeys = (scope: ReactionScope): readonly KeyOf[] =>
  reactions.flatMap((reaction) => reaction.keys(scope))

/** The joined plan of all reactions to a change of a conversation. */
export const react = (
  change: ConversationChange,
  known: KnownRecords,
  among: readonly Reaction[] = reactions,
): Plan => joinPlans(...among.map((reaction) => reactionPart(reaction, change, known)))

/**
 * The part of one reaction.
 *
 * @throws Error when the reaction writes more than it declares: another kind of record, an entry of a thread, or a command.
 */
export const reactionPart = (
  reaction: Reaction,
  change: ConversationChange,
  known: KnownRecords,
): Partial<Plan> => {
  const part = reaction.react(change, known)
  const { puts = [], removes = [], appends = [], drops = [], effects = [] } = part
  const undeclared = [...puts, ...removes].find(({ kind }) => !reaction.writes.includes(kind as RecordKind))
  if (undeclared) throw new Error(`Expected a reaction to write what it declares, found ${undeclared.kind}.`)
  if (appends.length + drops.length > 0) throw new Error('Expected a reaction to leave the thread alone.')
  if (effects.some(({ kind }) => kind === 'follow-up' || kind === 'ask-bot'))
    throw new Error('Expected a reaction to issue no command.')
  return part
}
