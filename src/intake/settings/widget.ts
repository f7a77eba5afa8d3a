import type { ConsentRule } from '../../consent'
import type { RoutingRule } from '../../routing'
import type { TargetedMessage } from '../../targeting'

/** A targeted message as it is saved: whom it is for, and what happens with those who answer it. */
export type Widget = TargetedMessage & {
  readonly channelId: string
  readonly routing: RoutingRule
  readonly consent: ConsentRule
  /** Answers first, when it is published. */
  readonly botId?: string
}
