/**
 * The indexes of conversations. A view usually selects one inbox and one status, in one order. The views Mine and
 * Unassigned also select the assignee. Filtered and waiting conversations are rare, so their indexes are partial. The
 * first index covers all columns of the views, so that a count reads only the index.
 */
export const conversationIndexes = (): readonly string[] => [
  index('newest', [
    '"inboxId"',
    'status',
    newest,
    'id',
    '"channelKind"',
    'control',
    '"assigneeId"',
    'filtered',
  ]),
  index('any_status', ['"inboxId"', newest, 'id']),
  index('created', ['"inboxId"', 'coalesce("createdAt", 0)', 'id']),
  index('assignee', ['"inboxId"', '"assigneeId"', 'status', newest, 'id', 'control', 'filtered']),
  index('visitor', ['"visitorId"', newest, 'id']),
  index('contact', ['"contactId"', newest, 'id']),
  `${index('filtered', ['"inboxId"', 'status', newest, 'id', 'filtered'])} where filtered is not null`,
  `${index('waiting', ['"inboxId"', 'status', waiting, 'id'])} where "waitingSince" is not null`,
]

/** Must be the same expression as in `sortKey`; otherwise queries cannot use the indexes. */
const newest = 'coalesce("lastMessageAt", 0)'
const waiting = 'coalesce("waitingSince", 0)'

const index = (name: string, columns: readonly string[]): string =>
  `create index frontdesk_conversations_${name} on frontdesk_conversations (account, ${columns.join(', ')})`
