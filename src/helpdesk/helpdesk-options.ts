import type { Bot } from '../adapters/contracts/bot'
import type { HostChannel } from '../adapters/contracts/channel'
import type { Files } from '../adapters/contracts/files'
import type { MailSender } from '../adapters/contracts/mail'
import type { Outbox } from '../adapters/contracts/outbox'
import type { Storage } from '../adapters/contracts/storage'
import type { Clock, Ids, Timers } from '../adapters/contracts/system'
import type { Team } from '../adapters/contracts/team'
import type { Transport } from '../adapters/contracts/transport'
import type { HostStrategy } from '../routing'
import type { OperatorTable } from '../rules/define-operator'
import type { HostEffectHandlers, HostEffects } from './run/host-additions'

/** What a helpdesk needs from its host. Only `storage` is required. A name that the host adds has a dot (`acme.skills`). */
export interface HelpdeskOptions<Effects extends HostEffects = HostEffects> {
  /** Stores all data and the planned effects. */
  readonly storage: Storage & Outbox
  /** Wakes readers and workers of other processes. @default within this process only */
  readonly transport?: Transport
  /** Keeps mail sources and attachments. @default in memory */
  readonly files?: Files
  /** Sends mail. If absent, mail waits in the outbox until a sender is configured. */
  readonly mail?: MailSender
  /** Who is present, and how fast the team replies. If absent, presence is unknown and no reply time is measured. */
  readonly team?: Team
  /** Tells the time of every act, in epoch milliseconds. @default the system's clock */
  readonly clock?: Clock
  /** Makes the ids of new records and the secrets of ledgers. @default random ids */
  readonly ids?: Ids
  /** Waits for due work of the worker and for time limits. @default the system's timers */
  readonly timers?: Timers
  /**
   * Signs visitor tokens and reply addresses: at least 16 characters, the same in every process. @default a random one,
   * so that tokens are valid until this process ends
   */
  readonly secret?: string
  /** Receives errors of background work that no caller awaits. @default ignores them */
  readonly onError?: (error: unknown) => void
  /**
   * Returns the program of an account's bot. Called for each message. Accounts share a program only if the host returns
   * the same one. If it returns undefined or throws, the conversation is handed off (B-14).
   */
  readonly bots?: (account: string, id: string) => Bot | undefined
  /** Operators for conditions, by name, beside the built-in ones. */
  readonly operators?: OperatorTable
  /** Strategies that a routing rule may name, by name. */
  readonly strategies?: Readonly<Record<string, HostStrategy>>
  /** The handlers of the effects that `planEffect` plans. The payload type of each kind is that of its handler. */
  readonly effects?: HostEffectHandlers<Effects>
  /** Channel kinds beside chat and mail. Their names have a dot, such as `acme.sms`. */
  readonly channels?: readonly HostChannel[]
}
