/** Statements of the explanations about inbox. Each is positive; the explanation says whether it is true. */
export const inboxSentences = {
  // Commands to a conversation
  'inbox.conversation-accepts-command': 'the conversation accepts the command "{command}"',
  'inbox.conversation-is-new': 'the conversation {conversation} is new',
  'inbox.conversation-is-open': 'the conversation is open',
  'inbox.conversation-is-unfiltered': 'the conversation is in the inbox, not in Filtered',
  'inbox.conversation-is-with-bot': 'a bot is in control',
  'inbox.conversation-has-contact': 'the conversation has a contact',
  'inbox.conversation-has-its-person': 'the conversation still has its personal data',
  'inbox.message-is-of-same-session': 'the message comes from the browser session of the conversation',
  'inbox.kind-reopens': 'a message reopens a closed conversation of the kind {kind}',
  'inbox.kind-sends': 'answers are sent on channels of the kind {kind}',
  'inbox.kind-gives-receipts': 'channels of the kind {kind} give receipts',
  'inbox.kind-disassociates': 'a conversation of the kind {kind} can lose its contact',
} as const
