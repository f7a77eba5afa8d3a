import type { ChannelKind } from '../conversation/conversation'
import { isHostKind } from './channel-kinds'

/**
 * An address as record ids contain it. A mail address is used unchanged. An address of a host kind has the kind as
 * prefix, so that addresses of different kinds never collide.
 */
export const channelAddress = (kind: ChannelKind, address: string): string =>
  isHostKind(kind) ? `${kind}:${address}` : address
