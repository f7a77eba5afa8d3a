import { describe, expect, test } from 'vitest'
import {
  decideAdminAccess,
  decideBlock,
  decideBlocked,
  decideConfirmation,
  decideCreateInbox,
  decideDuplicate,
  decideInboxAccess,
  decideMailFilter,
  decideTranscript,
  decideUnblock,
  explain,
} from '../../src/inbox'
import { english } from '../../src/shared/languages/english'
import { german } from '../../src/shared/languages/german'
import { headers, mail } from './mail/mail'

const sender = { address: 'eve@shop.example', channelKind: 'email' } as const
const block = {
  subject: { kind: 'domain', value: 'shop.example' },
  channelKind: 'all',
  by: 'ana',
  at: 1,
} as const
const transcript = {
  conversation: { filtered: null, customerMessages: 2 },
  kind: { kind: 'chat', transcripts: true },
  consentWithdrawn: false,
  blocked: false,
  canSend: true,
} as const
const filtered = decideMailFilter(
  { role: false, promotional: true, automated: true, knownContactExemption: true },
  {
    mail: mail(headers(['list-id', '<news.ex.com>'])),
    duplicate: false,
    ownAddresses: ['help@acme.example'],
    ownMessage: false,
    blocked: { reason: 'NOT_BLOCKED' },
  },
)

const explained = {
  'inbox-access': [
    decideInboxAccess({}, { userId: 'ben', active: true, inboxId: 'support', members: ['ana'] }),
    `no  ben may use the inbox support NOT_A_MEMBER
  yes the person is active
  no  the person is a member of the inbox (expected "ben", found ["ana"]) NOT_A_MEMBER`,
  ],
  'admin-access': [
    decideAdminAccess({}, { userId: 'ada', admin: true, active: false }),
    `no  ada may change settings USER_INACTIVE
  no  the person is active USER_INACTIVE
  yes the person is an admin`,
  ],
  'create-inbox': [
    decideCreateInbox({}, { inboxes: 1, edition: 'starter' }),
    `no  the account may have one more inbox EDITION_REQUIRED
  no  it is the first inbox of the account (found 1)
  no  the edition allows several inboxes (expected ["professional","enterprise"], found "starter")`,
  ],
  confirmation: [
    decideConfirmation({}, { name: 'Support', typed: 'support' }),
    'no  the typed text is the name of the thing to delete (expected "Support", found "support") CONFIRMATION_MISMATCH',
  ],
  transcript: [
    decideTranscript({}, transcript),
    `no  the transcript is sent to the visitor TRANSCRIPT_SKIPPED_NO_EMAIL
  yes this kind of channel has transcripts (found "chat")
  no  the conversation is filtered, or the visitor is blocked (found {"filtered":null,"blocked":false})
  yes the visitor wrote a message (found 2)
  no  the visitor withdrew consent
  no  the address of the visitor is known TRANSCRIPT_SKIPPED_NO_EMAIL
  yes the inbox has an address to send from`,
  ],
  blocked: [
    decideBlocked({}, { sender, blocks: [block] }),
    `yes the sender is blocked FILTERED_BLOCKED
  yes a block names the sender, at least as closely as any allow entry (found {"kind":"domain","value":"shop.example"}) FILTERED_BLOCKED
    yes the block of shop.example covers the sender (expected "all", found "email")
  no  an allow entry names the sender (found null)`,
  ],
  block: [
    decideBlock({}, { wanted: block, by: 'ana', now: 2, blocks: [block] }),
    `no  a block of shop.example is added ALREADY_BLOCKED
  yes a block of shop.example on this channel exists already (expected "all", found "all") ALREADY_BLOCKED`,
  ],
  unblock: [
    decideUnblock({}, { sender, by: 'ana', now: 2, blocks: [block] }),
    `yes blocks of the sender are removed (found 1) UNBLOCKED
  yes the block of shop.example covers the sender (expected "all", found "email")`,
  ],
  duplicate: [
    decideDuplicate({}, { key: false, messageId: true }),
    `no  the mail arrived before MESSAGE_ID_COLLISION
  no  a mail with the same dedupe key arrived before
  yes a mail with the same Message-ID arrived before MESSAGE_ID_COLLISION`,
  ],
  'mail-filter': [
    filtered,
    `no  the mail shows in the inbox FILTERED_PROMOTIONAL
  no  the mail arrived before
  no  the mail came from us (found {"from":"cleo@ex.com","ownMessage":false})
  no  the mail reports a failed delivery
  yes the sender of the mail can be read (found "cleo@ex.com")
  no  the sender of the mail is blocked
  no  a person replies to a conversation in the inbox, or to one in Filtered that we answered (found null)
  no  a machine replies to a conversation
  no  the mail continues a conversation
  no  the sender of the mail is on the allow list (found "cleo@ex.com")
  no  the rule about automated mail applies
    yes the rule is on
    no  a machine sent the mail
  no  the exemption of known contacts applies
    yes the rule is on
    no  the sender is a contact with whom we dealt before (found null)
  no  the rule about role addresses applies
    no  the rule is on RULE_OFF
    no  the sender is a role address (found "cleo@ex.com")
  yes the rule about promotional mail applies FILTERED_PROMOTIONAL
    yes the rule is on
    yes the mail is promotional
      yes list-id is a strong sign of promotional mail (found "<news.ex.com>")`,
  ],
} as const

describe('the explanations of inbox and mail', () => {
  test.each(Object.entries(explained))('%s in English, as the root writes it', (_, [decision, text]) => {
    expect(explain(decision)).toBe(text)
    expect(explain(decision, english)).toBe(text)
  })

  test('German has the same statements', () => {
    expect(explain(explained['create-inbox'][0], german)).toBe(
      `nein das Konto darf einen weiteren Posteingang haben EDITION_REQUIRED
  nein es ist der erste Posteingang des Kontos (gefunden 1)
  nein die Edition erlaubt mehrere Posteingänge (erwartet ["professional","enterprise"], gefunden "starter")`,
    )
    expect(explain(filtered, german)).toContain('ja   die Mail ist Werbung')
  })

  test('lists are cut to 20 items, and say how many they have', () => {
    const members = Array.from({ length: 30 }, (_, each) => `user-${each}`)
    const { explanation } = decideInboxAccess(
      {},
      { userId: 'ben', active: true, inboxId: 'support', members },
    )
    expect(explanation.because?.[1]?.found).toEqual({ first: members.slice(0, 20), count: 30 })
    const blocks = members.map((value) => ({ ...block, subject: { kind: 'visitor' as const, value } }))
    const because = decideBlocked({}, { sender, blocks }).explanation.because?.[0]?.because
    expect(because).toHaveLength(20)
  })
})
