import type { Ports } from '../run/ports'
import { type AdminBots, createAdminBots } from './admin-bots'
import { type AdminChannels, createAdminChannels } from './admin-channels'
import { type AdminConsent, createAdminConsent } from './admin-consent'
import { createAdminContext } from './admin-context'
import { type AdminDrafts, createAdminDrafts } from './admin-drafts'
import { type AdminEffects, createAdminEffects } from './admin-effects'
import { type AdminFields, createAdminFields } from './admin-fields'
import { type AdminHolds, createAdminHolds } from './admin-holds'
import { type AdminInboxes, createAdminInboxes } from './admin-inboxes'
import { type AdminPrivacy, createAdminPrivacy } from './admin-privacy'
import { type AdminRetention, createAdminRetention } from './admin-retention'
import { type AdminTargetedMessages, createAdminTargetedMessages } from './admin-targeted-messages'
import { type AdminUsers, createAdminUsers } from './admin-users'
import { type AccountSettings, readSettings } from './read-setup'

/**
 * The functions of an admin, grouped by task and bound to one user. All input is validated before it is saved; a
 * refusal names the place. Every function rejects with `UNKNOWN_ACCOUNT` if the account does not exist, and with
 * `UNKNOWN_RECORD` if the user does not.
 */
export interface AdminSide {
  /** The id of the user. */
  readonly userId: string
  /**
   * All settings except the targeted messages.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  settings(): Promise<AccountSettings>
  /** The people with a login. */
  readonly users: AdminUsers
  /** The inboxes and their members. */
  readonly inboxes: AdminInboxes
  /** The channels through which customers reach an inbox. */
  readonly channels: AdminChannels
  /** The settings of bots. */
  readonly bots: AdminBots
  /** The messages that visitors see on pages. */
  readonly targetedMessages: AdminTargetedMessages
  /** Targeted messages that are being set up. */
  readonly drafts: AdminDrafts
  /** The consent evidence. */
  readonly consent: AdminConsent
  /** Privacy settings, subject access and erasure. */
  readonly privacy: AdminPrivacy
  /** How long data is kept. */
  readonly retention: AdminRetention
  /** Legal holds. */
  readonly holds: AdminHolds
  /** The host fields of conversations. */
  readonly fields: AdminFields
  /** Effects that the worker could not perform. */
  readonly effects: AdminEffects
}

export const createAdminSide = (ports: Ports, account: string, userId: string): AdminSide => {
  const context = createAdminContext(ports, account, userId)
  return {
    userId,
    settings: () => context.asAdmin(async (reader) => [await readSettings(reader, account)]),
    users: createAdminUsers(context),
    inboxes: createAdminInboxes(context),
    channels: createAdminChannels(context),
    bots: createAdminBots(context),
    targetedMessages: createAdminTargetedMessages(context),
    drafts: createAdminDrafts(context),
    consent: createAdminConsent(context),
    privacy: createAdminPrivacy(context),
    retention: createAdminRetention(context),
    holds: createAdminHolds(context),
    fields: createAdminFields(context),
    effects: createAdminEffects(context),
  }
}
