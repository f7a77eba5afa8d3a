/** Statements of the explanations about mail. Each is positive; the explanation says whether it is true. */
export const mailSentences = {
  // Duplicates
  'mail/arrived-before': 'the mail arrived before',
  'mail/same-key-arrived': 'a mail with the same dedupe key arrived before',
  'mail/same-message-id-arrived': 'a mail with the same Message-ID arrived before',

  // Threading
  'mail/continues-conversation': 'the mail continues a conversation',
  'mail/recipient-names-conversation': 'a recipient address names an existing conversation',
  'mail/refers-to-conversation': 'the mail refers to a message of an existing conversation',
  'mail/subject-names-own-conversation':
    'the subject names an existing conversation in which the sender takes part',
  'mail/subject-names-conversation-of-others': 'the subject names a conversation of other people',
  'mail/names-deleted-conversation': 'the mail names a deleted conversation',

  // Filter
  'mail/shows-in-inbox': 'the mail shows in the inbox',
  'mail/is-ours': 'the mail came from us',
  'mail/reports-failed-delivery': 'the mail reports a failed delivery',
  'mail/sender-is-readable': 'the sender of the mail can be read',
  'mail/sender-is-blocked': 'the sender of the mail is blocked',
  'mail/person-replies':
    'a person replies to a conversation in the inbox, or to one in Filtered that we answered',
  'mail/machine-replies': 'a machine replies to a conversation',
  'mail/sender-is-allowed': 'the sender of the mail is on the allow list',
  'mail/automated-rule-applies': 'the rule about automated mail applies',
  'mail/role-rule-applies': 'the rule about role addresses applies',
  'mail/promotional-rule-applies': 'the rule about promotional mail applies',
  'mail/known-contact-exemption-applies': 'the exemption of known contacts applies',
  'mail/rule-is-on': 'the rule is on',
  'mail/machine-sent-it': 'a machine sent the mail',
  'mail/sender-is-role-address': 'the sender is a role address',
  'mail/is-promotional': 'the mail is promotional',
  'mail/sender-is-known-contact': 'the sender is a contact with whom we dealt before',
  'mail/sign-of-machine': '{name} is a strong sign that a machine sent the mail',
  'mail/sign-of-promotion': '{name} is a strong sign of promotional mail',
} as const
