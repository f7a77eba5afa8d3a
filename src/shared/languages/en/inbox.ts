/** Statements of the explanations about inbox. Each is positive; the explanation says whether it is true. */
export const inboxSentences = {
  // Access
  'inbox/may-use-inbox': '{userId} may use the inbox {inboxId}',
  'inbox/may-change-settings': '{userId} may change settings',
  'inbox/person-is-active': 'the person is active',
  'inbox/person-is-member': 'the person is a member of the inbox',
  'inbox/person-is-admin': 'the person is an admin',
  'inbox/may-have-another-inbox': 'the account may have one more inbox',
  'inbox/is-first-inbox': 'it is the first inbox of the account',
  'inbox/edition-allows-several': 'the edition allows several inboxes',
  'inbox/name-was-typed': 'the typed text is the name of the thing to delete',

  // Transcript
  'inbox/sends-transcript': 'the transcript is sent to the visitor',
  'inbox/channel-has-transcripts': 'this kind of channel has transcripts',
  'inbox/is-filtered-or-blocked': 'the conversation is filtered, or the visitor is blocked',
  'inbox/visitor-wrote': 'the visitor wrote a message',
  'inbox/consent-is-withdrawn': 'the visitor withdrew consent',
  'inbox/email-is-known': 'the address of the visitor is known',
  'inbox/can-send-mail': 'the inbox has an address to send from',

  // Blocking
  'inbox/sender-is-blocked': 'the sender is blocked',
  'inbox/block-counts': 'a block names the sender, at least as closely as any allow entry',
  'inbox/block-covers-sender': 'the block of {value} covers the sender',
  'inbox/allow-entry-names-sender': 'an allow entry names the sender',
  'inbox/adds-block': 'a block of {value} is added',
  'inbox/block-exists': 'a block of {value} on this channel exists already',
  'inbox/removes-blocks': 'blocks of the sender are removed',
  // Commands to a conversation
  'inbox/conversation-accepts-command': 'the conversation accepts the command "{command}"',
  'inbox/conversation-is-new': 'the conversation {conversation} is new',
  'inbox/conversation-is-open': 'the conversation is open',
  'inbox/conversation-is-unfiltered': 'the conversation is outside of Filtered',
  'inbox/conversation-is-with-bot': 'a bot is in control',
  'inbox/conversation-has-contact': 'the conversation has a contact',
  'inbox/conversation-has-its-person': 'the conversation still has its personal data',
  'inbox/message-is-of-same-session': 'the message comes from the browser session of the conversation',
  'inbox/kind-reopens': 'a message reopens a closed conversation of the kind {kind}',
  'inbox/kind-sends': 'answers are sent on channels of the kind {kind}',
  'inbox/kind-gives-receipts': 'channels of the kind {kind} give receipts',
  'inbox/kind-disassociates': 'a conversation of the kind {kind} can lose its contact',
} as const
