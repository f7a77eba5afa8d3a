import type { KnownRecords } from '../../../records/known'
import { joinPlans, type Plan } from '../../../shared/plan'
import { feeds } from './feeds'
import { mailHead } from './mail-head'
import type { ConversationChange, KeyOf, Reaction, ReactionScope } from './reaction'
import { workload } from './workload'

/** Every reaction, in the order in which their parts join the plan. */
const reactions: readonly Reaction[] = [workload, mailHead, feeds]

/** The records that the reactions need. They are read before a command is decided. */
export const reactionKeys = (scope: ReactionScope): readonly KeyOf[] =>
  reactions.flatMap((reaction) => reaction.keys(scope))

/** The joined plan of all reactions to a change of a conversation. */
export const react = (change: ConversationChange, known: KnownRecords): Plan =>
  joinPlans(...reactions.map((reaction) => reaction.react(change, known)))
