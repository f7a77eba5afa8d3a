import type { Files } from '../../adapters/contracts/files'
import type { MailSender } from '../../adapters/contracts/mail'
import type { Outbox } from '../../adapters/contracts/outbox'
import type { Storage } from '../../adapters/contracts/storage'
import type { Clock, Ids, Timers } from '../../adapters/contracts/system'
import type { Team } from '../../adapters/contracts/team'
import type { Transport } from '../../adapters/contracts/transport'
import type { ChannelRegistry } from './channel-registry'
import type { FeedWatcher } from './feed-watcher'
import type { HostAdditions } from './host-additions'

/** The ports of the shell: all I/O goes through them. */
export interface Ports extends HostAdditions {
  readonly storage: Storage & Outbox
  readonly transport: Transport
  /** Wakes the streams of this process. */
  readonly feeds: FeedWatcher
  readonly files: Files
  /** If absent, mail waits in the outbox until a sender is configured. */
  readonly mail?: MailSender
  /** The channel kinds, including those of the host. */
  readonly channels: ChannelRegistry
  /** If absent, presence is unknown and no reply time is measured. */
  readonly team?: Team
  readonly clock: Clock
  readonly ids: Ids
  readonly timers: Timers
  /** Signs visitor tokens and reply addresses. */
  readonly secret: string
  /** Receives errors of background work that no caller awaits. */
  readonly onError: (error: unknown) => void
}
