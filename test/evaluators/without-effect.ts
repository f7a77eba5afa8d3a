/** Why a field never changes a decision, and the fields, each with all that is below it. */
type Exception = readonly [reason: string, ...fields: readonly string[]]

const candidate = (at: string): Exception => [
  'A candidate is the same value for every policy. This one does not compare candidates.',
  `${at}.teams`,
  `${at}.lastTurn`,
  `${at}.idleSince`,
]

const ledger = (...at: readonly string[]): Exception => [
  'The state of a ledger is given as it is. Whether there is a standing objection or opt-out is all that counts.',
  ...at.flatMap((act) =>
    ['lawfulBasis', 'version', 'textDigest', 'decidedAt', 'validFor', 'recordId'].map(
      (name) => `${act}.${name}`,
    ),
  ),
]

const mail = (...fields: readonly string[]): Exception => [
  'A mail is given as the adapter delivers it.',
  ...[
    'messageId',
    'from.name',
    'replyTo.*.name',
    'to',
    'cc',
    'date',
    'reply',
    'attachments',
    'sourceDigest',
    ...fields,
  ].map((name) => `facts.mail.${name}`),
]

const entries = (at: string): Exception => ['Stored entries are given as they are.', `${at}.by`, `${at}.at`]

const cookie: Exception = ['A visitor is given as the host knows them.', 'facts.visitor.cookieId']

const kindOfConversation: Exception = [
  'A strategy of the host reads it, and its answer is a fact of its own.',
  'facts.conversation.channelKind',
]

/** The fields of each evaluator that never change outcome, reason or explanation. */
export const withoutEffect: Readonly<Record<string, readonly Exception[]>> = {
  appearance: [
    [
      'The chat widget reads it. The decision is about the accent.',
      'rule.side',
      'rule.scheme',
      'rule.launcher',
      'rule.team',
    ],
  ],
  audience: [cookie],
  block: [entries('facts.blocks.*')],
  blocked: [entries('facts.blocks.*'), entries('facts.allowed.*')],
  unblock: [entries('facts.blocks.*')],
  'consent-gate': [
    [
      'The rule of a channel and the state of a ledger are given whole. The gate is about processing alone.',
      'rule.communicate',
      'facts.ledger.communicate',
    ],
    ['It is for the receipt of the consent.', 'rule.process.language', 'facts.ledger.process.recordId'],
  ],
  eligibility: [candidate('facts.candidate')],
  'hand-off': [kindOfConversation],
  'mail-filter': [
    mail('envelope.to', 'inReplyTo', 'references', 'html → other'),
    ['An allow entry exempts whatever it names.', 'facts.blocked(reason=ALLOW_LISTED).details'],
  ],
  'manual-assignment': [candidate('facts.candidate')],
  reassigning: [
    [
      'A candidate is the same value for every policy. Whether the assignee is away is all that counts.',
      ...['member', 'active', 'seat', 'teams', 'load', 'capacity', 'lastTurn', 'idleSince'].map(
        (name) => `facts.assignee.${name}`,
      ),
    ],
  ],
  retention: [
    [
      'Data of these classes is only deleted, so the one value that can be saved is null.',
      'rule.suppressed.anonymiseAfterDays',
      'rule.attachments.anonymiseAfterDays',
      'rule.proof.anonymiseAfterDays',
    ],
    ['The helpdesk deletes traces by it. They belong to no class of data.', 'rule.tracesAfterDays'],
  ],
  routing: [kindOfConversation],
  sending: [ledger('facts.ledger.process', 'facts.ledger.communicate.*')],
  subscription: [
    ['The rule of a channel is given whole.', 'rule.process'],
    [
      'It is for the record of the consent.',
      'rule.communicate.text',
      'rule.communicate.version',
      'rule.communicate.language',
    ],
    ledger('facts.ledger.process', 'facts.ledger.communicate.*'),
  ],
  'targeted-message': [cookie],
  threading: [mail('envelope', 'subject', 'text', 'html')],
  transcript: [
    ['An address is personal data. Whether there is one is all that counts.', 'facts.email → other'],
  ],
}

/** Whether an effect, such as `facts.mail.to → other`, is one of a field without effect. */
export const isWithoutEffect = (evaluator: string, effect: string): boolean =>
  (withoutEffect[evaluator] ?? [])
    .flatMap(([, ...fields]) => fields)
    .some((field) => effect === field || [' ', '.', '('].some((next) => effect.startsWith(`${field}${next}`)))
