/**
 * The facts of each path that count as they were read. A decision is right with either value of a setting that is changed
 * at the same moment; the load and the turn of a person who is chosen are guarded where they are written; and a contact
 * that is erased takes its address and its visitors along, which are relied on.
 */
const settings = ['targetedMessage', 'channel', 'inbox', 'bot', 'olderTexts', 'privacy', 'kind', 'sendFrom']
const given = ['now', 'visitorId', 'salt', 'newContactId', 'routing', 'commandId', 'agent', 'tokenKey']
const team = ['people', 'contact', 'cookieBound', 'rule', 'withinHours']

export const asRead: ReadonlySet<string> = new Set([
  ...settings,
  ...given,
  ...team,
  // A notice to somebody who does not look any more changes nothing.
  'openConversations',
  // Of a mail: its own file and arrival, and the search for its thread, whose result is relied on.
  'arrivalId',
  'sourceFile',
  'thread',
  'hasUnfilteredThread',
  'addressKey',
  // What a bot answered.
  'answered',
  // What a transcript says: entries and messages change with their conversation, which is relied on.
  'transcript',
  'entries',
  // The record that stopped the processing is part of the consent.
  'stoppedBy',
  // The answer of a rule about the conversation, which is relied on.
  'answer',
  // What the shell decides before an erasure: its kind, and the part of the thread.
  'outcome',
  'clearing',
  'facts',
])
