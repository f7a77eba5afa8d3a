import type { ChannelKind } from '../conversation/conversation'
import { isHostKind } from './channel-kinds'

/**
 * An address as records are named by it. Mail addresses stand for themselves; one of a host's kind has the kind before it,
 * so that a telephone number of one kind is never a user name of another.
 */
export const channelAddress = (kind: ChannelKind, address: string): string =>
  isHostKind(kind) ? `${kind}:${address}` : address
