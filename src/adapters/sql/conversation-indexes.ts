/**
 * The indexes of conversations. A view looks into one inbox and mostly one status, in one order; Mine and Unassigned name
 * the assignee, what is filtered or waits is rare. The first index also holds what views ask for, so that counting reads
 * nothing else.
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

/** Written as `sortKey` writes it, or no list would find it. */
const newest = 'coalesce("lastMessageAt", 0)'
const waiting = 'coalesce("waitingSince", 0)'

const index = (name: string, columns: readonly string[]): string =>
  `create index frontdesk_conversations_${name} on frontdesk_conversations (account, ${columns.join(', ')})`
