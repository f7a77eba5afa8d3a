import type { ChannelKindDefinition } from '../../inbox/channel-kinds/channel-kind'
import type { Conversation } from '../../inbox/conversation/conversation'
import type { RoutingRule } from '../../routing'
import type { Channel } from '../../settings/channel'
import type { TargetedMessage } from '../../settings/targeted-message'
import { own } from '../../shared/json'

/** The setting that has the routing rule of a conversation. Its pool counts the turns, see `poolId`. */
export type RoutingPlace = {
  /** `widget`: a targeted message. */
  readonly holder: 'channel' | 'widget'
  /** The id of the channel or the targeted message. */
  readonly id: string
}

/**
 * Where the routing rule of a conversation is: in its channel if the kind of the channel routes by itself, otherwise in
 * the targeted message through which it came.
 */
export const routingPlace = (
  { widgetId, channelId }: Pick<Conversation, 'widgetId' | 'channelId'>,
  { ownRouting }: Pick<ChannelKindDefinition, 'ownRouting'>,
): RoutingPlace =>
  ownRouting || widgetId === null ? { holder: 'channel', id: channelId } : { holder: 'widget', id: widgetId }

/** The routing rule in a setting; `unassigned` if the setting is deleted or has no rule. */
export const routingRuleIn = (setting: Channel | TargetedMessage | undefined): RoutingRule =>
  (setting && (own(setting, 'routing') as RoutingRule | undefined)) ?? { kind: 'unassigned' }
