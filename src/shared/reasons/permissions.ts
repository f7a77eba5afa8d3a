/** Reason codes of permissions (rows P of the semantics), each with the sentence that people read. */
export const permissionReasons = {
  ALLOWED: 'The person may do this.',
  NOT_ADMIN: 'Only an admin may do this.',
  EDITION_REQUIRED: 'A second inbox needs a Professional or Enterprise edition.',
  CONFIRMATION_MISMATCH: 'The typed name differs from the name of the thing to delete.',
  NOT_A_MEMBER: 'The person is not a member of this inbox.',
  NO_ROUTING_SEAT: 'The person has no Sales or Service seat, so nothing is assigned to them automatically.',
} as const
