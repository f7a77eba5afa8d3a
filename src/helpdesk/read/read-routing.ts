import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import { routingPlace, routingRuleIn } from '../../intake/conversation/routing-place'
import { poolId } from '../../records/pool'
import type { RoutingRule } from '../../routing'
import type { Reader } from '../run/reader'

/** A routing rule, and the pool whose turns it counts. */
export interface RuleAndPool {
  readonly rule: RoutingRule
  readonly pool: string
}

/** The routing rule of a conversation's targeted message or channel, by its kind. */
export const readRouting = async (
  reader: Reader,
  conversation: Conversation,
  kind: ChannelKindDefinition,
): Promise<RuleAndPool> => {
  const { holder, id } = routingPlace(conversation, kind)
  const place = await reader.one<'channel' | 'widget'>(holder, id)
  return { rule: routingRuleIn(place.value), pool: poolId(holder, id) }
}
