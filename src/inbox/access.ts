import { type Decision, decision } from '../shared/decision'

export interface AccessFacts {
  readonly userId: string
  readonly active: boolean
  readonly inboxId: string
  readonly members: readonly string[]
}

/** P-04: only members may read, answer and assign in an inbox, with any seat. An admin without membership may not. */
export const decideInboxAccess = ({ userId, active, inboxId, members }: AccessFacts): Decision<boolean> => {
  const isMember = members.includes(userId)
  const reason = !active ? 'USER_INACTIVE' : isMember ? 'ALLOWED' : 'NOT_A_MEMBER'
  return decision(active && isMember, reason, {
    question: `${userId} may use the inbox ${inboxId}`,
    holds: active && isMember,
    because: [
      { question: 'the person is active', holds: active, expected: true, found: active },
      { question: 'the person is a member', holds: isMember, expected: userId, found: [...members] },
    ],
  })
}

/** P-01: only admins may change channels, inboxes and users. */
export const decideAdminAccess = (user: {
  readonly id: string
  readonly admin: boolean
  readonly active: boolean
}): Decision<boolean> => {
  const { id, admin, active } = user
  const allowed = admin && active
  const reason = !active ? 'USER_INACTIVE' : admin ? 'ALLOWED' : 'NOT_ADMIN'
  return decision(allowed, reason, {
    question: `${id} may change settings`,
    holds: allowed,
    because: [
      { question: 'the person is active', holds: active, expected: true, found: active },
      { question: 'the person is an admin', holds: admin, expected: true, found: admin },
    ],
  })
}
