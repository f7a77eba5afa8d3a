import type { Decision } from '../shared/decision'
import { firstMatch, type Row } from '../shared/first-match'
import { flag, guardWith, listOf, object, text } from '../shared/guard'

/** The policy has no settings. */
export type InboxAccessRule = Readonly<Record<never, never>>

export type InboxAccessFacts = {
  /** The id of the person who wants to use the inbox. */
  readonly userId: string
  /** Whether the person is an active user, as the host's user record says. */
  readonly active: boolean
  /** The id of the inbox. It is only shown in the explanation. */
  readonly inboxId: string
  /** The ids of the users who are members of the inbox, as an admin set them. */
  readonly members: readonly string[]
}

export const inboxAccessReasons = ['USER_INACTIVE', 'NOT_A_MEMBER', 'ALLOWED'] as const

export type InboxAccessReason = (typeof inboxAccessReasons)[number]

/**
 * P-04: only members may read, answer and assign in an inbox, with any seat. An admin without membership may not.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideInboxAccess = (
  _: InboxAccessRule,
  facts: InboxAccessFacts,
): Decision<boolean, InboxAccessReason> => {
  guardWith(facts, inboxAccessForm, 'facts')
  const { userId, active, inboxId, members } = facts
  return firstMatch<boolean, InboxAccessReason>(
    { key: 'inbox/may-use-inbox', params: { userId, inboxId } },
    (allowed) => allowed,
    [
      isActive(active),
      {
        key: 'inbox/person-is-member',
        holds: members.includes(userId),
        expected: userId,
        found: members,
        decidesIf: false,
        reason: 'NOT_A_MEMBER',
        outcome: false,
      },
    ],
    { reason: 'ALLOWED', outcome: true },
  )
}

const inboxAccessForm = object({ userId: text, active: flag, inboxId: text, members: listOf(text) })

/** The policy has no settings. */
export type AdminAccessRule = Readonly<Record<never, never>>

export type AdminAccessFacts = {
  /** The id of the person who wants to change settings. It is only shown in the explanation. */
  readonly userId: string
  /** Whether the person is an admin, as the host's user record says. */
  readonly admin: boolean
  /** Whether the person is an active user, as the host's user record says. */
  readonly active: boolean
}

export const adminAccessReasons = ['USER_INACTIVE', 'NOT_ADMIN', 'ALLOWED'] as const

export type AdminAccessReason = (typeof adminAccessReasons)[number]

/**
 * P-01: only admins may change channels, inboxes and users.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideAdminAccess = (
  _: AdminAccessRule,
  facts: AdminAccessFacts,
): Decision<boolean, AdminAccessReason> => {
  guardWith(facts, adminAccessForm, 'facts')
  const { userId, admin, active } = facts
  return firstMatch<boolean, AdminAccessReason>(
    { key: 'inbox/may-change-settings', params: { userId } },
    (allowed) => allowed,
    [
      isActive(active),
      { key: 'inbox/person-is-admin', holds: admin, decidesIf: false, reason: 'NOT_ADMIN', outcome: false },
    ],
    { reason: 'ALLOWED', outcome: true },
  )
}

const adminAccessForm = object({ userId: text, admin: flag, active: flag })

const isActive = (active: boolean): Row<boolean, 'USER_INACTIVE'> => ({
  key: 'inbox/person-is-active',
  holds: active,
  decidesIf: false,
  reason: 'USER_INACTIVE',
  outcome: false,
})
