import type { Files } from '../../adapters/contracts/files'
import type { MailSender } from '../../adapters/contracts/mail'
import type { Outbox } from '../../adapters/contracts/outbox'
import type { Storage } from '../../adapters/contracts/storage'
import type { Clock, Ids, Timers } from '../../adapters/contracts/system'
import type { Team } from '../../adapters/contracts/team'
import type { Transport } from '../../adapters/contracts/transport'
import type { ChannelRegistry } from './channel-registry'
import type { HostAdditions } from './host-additions'

/** The world as the shell sees it: everything that it awaits, and nothing else. */
export interface Ports extends HostAdditions {
  readonly storage: Storage & Outbox
  readonly transport: Transport
  readonly files: Files
  /** Absent: mail that should go out waits in the outbox until there is one. */
  readonly mail?: MailSender
  /** The kinds of channels, those of the host among them. */
  readonly channels: ChannelRegistry
  /** Absent: nobody is known to be present, and no reply time is measured. */
  readonly team?: Team
  readonly clock: Clock
  readonly ids: Ids
  readonly timers: Timers
  /** Signs visitor tokens. */
  readonly secret: string
  /** Told of what failed in the background, where nobody awaits it. */
  readonly onError: (error: unknown) => void
}
