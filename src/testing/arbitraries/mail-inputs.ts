import fc from 'fast-check'
import type { DuplicateFacts, DuplicateRule } from '../../inbox/mail/decide-duplicate'
import type { MailFilterFacts, MailFilterRules, SenderBlock } from '../../inbox/mail/filter-facts'
import type { ThreadingFacts, ThreadingRule } from '../../inbox/mail/match-thread'
import type { EvaluatorArbitraries } from '../laws/laws'
import { type IncomingMailOptions, incomingMail } from './incoming-mail'

/** Inputs of the evaluator `duplicate`: whether the key and the Message-ID of a mail are known. */
export const duplicateInputs = (): EvaluatorArbitraries<DuplicateRule, DuplicateFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({ key: fc.boolean(), messageId: fc.boolean() }),
})

export type MailInputOptions = {
  /** The canonical addresses of which a channel has one or more. @default help@ and support@ of acme.example */
  readonly ownAddresses?: readonly string[]
  /** How the mails are made. */
  readonly mail?: IncomingMailOptions
}

/** Rules of a mail channel, most of them on. */
export const mailFilterRules = (): fc.Arbitrary<MailFilterRules> =>
  fc.record(
    {
      role: mostly(true),
      promotional: mostly(true),
      automated: mostly(true),
      knownContactExemption: mostly(true),
      roleLocalParts: fc.subarray(['sales', 'marketing', 'noreply', 'news']),
    },
    { requiredKeys: ['role', 'promotional', 'automated', 'knownContactExemption'] },
  )

/** Of a person or a machine, in a conversation or not: each row of the filter is reached. */
export const mailFilterInputs = ({
  ownAddresses = ['help@acme.example', 'support@acme.example'],
  mail = {},
}: MailInputOptions = {}): EvaluatorArbitraries<MailFilterRules, MailFilterFacts> => ({
  rule: mailFilterRules(),
  facts: fc.record(
    {
      mail: fc.oneof(
        { weight: 3, arbitrary: plainMail(mail) },
        { weight: 2, arbitrary: incomingMail(mail) },
        { weight: 1, arbitrary: plainMail({ ...mail, from: ownOf(ownAddresses) }) },
        { weight: 1, arbitrary: plainMail({ headers: autoSubmitted, ...mail }) },
      ),
      duplicate: mostly(false),
      ownAddresses: fc.subarray([...ownAddresses], { minLength: 1 }),
      ownMessage: mostly(false),
      conversation: fc.record({
        id: fc.constantFrom('c1', 'c2'),
        filtered: fc.option(fc.constantFrom('MARKED_SPAM', 'FILTERED_ROLE_ADDRESS'), { nil: null, freq: 2 }),
        answers: fc.nat({ max: 2 }),
      }),
      blocked: senderBlocks(),
      contact: fc.record({ hasUnfilteredThread: fc.boolean(), weMailed: fc.boolean() }),
    },
    { requiredKeys: ['mail', 'duplicate', 'ownAddresses', 'ownMessage', 'blocked'] },
  ),
})

/** What `decideBlocked` says about a sender: mostly that no entry names them. */
export const senderBlocks = (): fc.Arbitrary<SenderBlock> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant({ reason: 'NOT_BLOCKED' } as const) },
    fc.record(
      {
        reason: fc.constant('FILTERED_BLOCKED' as const),
        details: fc.record({
          kind: fc.constantFrom('address', 'domain', 'contact'),
          value: fc.constantFrom('cleo@ex.com', 'ex.com'),
          channelKind: fc.constantFrom('email', 'all'),
        }),
      },
      { requiredKeys: ['reason'] },
    ),
    fc.record(
      {
        reason: fc.constant('ALLOW_LISTED' as const),
        details: fc.record({ kind: fc.constantFrom('address', 'domain'), value: fc.constant('ex.com') }),
      },
      { requiredKeys: ['reason'] },
    ),
  )

/** Mail between few conversations, so that references, tokens and deleted conversations meet. */
export const threadingInputs = ({
  ownAddresses = ['help@acme.example', 'support@acme.example'],
  mail = {},
}: MailInputOptions = {}): EvaluatorArbitraries<ThreadingRule, ThreadingFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({
    mail: incomingMail({
      messageIds: fc.constantFrom('m1@ex.com', 'm2@ex.com', 'm3@ex.com', 'constructor', '__proto__'),
      // A group that sends a mail on puts our address in From.
      from: fc.constantFrom('cleo@ex.com', 'dora@ex.com', ...ownAddresses).map((address) => ({ address })),
      headers: fc.record({
        name: fc.constantFrom('x-original-sender', 'x-original-sender', 'x-original-from', 'x-mailer'),
        value: fc.constantFrom('cleo@ex.com', 'dora@ex.com'),
      }),
      ...mail,
    }),
    ownAddresses: fc.subarray([...ownAddresses], { minLength: 1 }),
    threads: fc.oneof(
      fc.constant({}),
      fc.dictionary(fc.constantFrom('m1@ex.com', 'm2@ex.com', 'toString'), conversationIds, { maxKeys: 3 }),
    ),
    tokens: fc.record({
      recipients: fc.oneof(fc.constant([]), fc.array(conversationIds, { maxLength: 2 })),
      subject: fc.array(conversationIds, { maxLength: 3 }),
    }),
    deleted: fc.subarray(['c1', 'c2', 'c3']),
    participants: fc.dictionary(
      conversationIds,
      fc.subarray(['cleo@ex.com', 'dora@ex.com', 'help@acme.example']),
      { maxKeys: 3 },
    ),
  }),
})

const conversationIds = fc.constantFrom('c1', 'c2', 'c3')

/** Mail without a sign of a machine or of promotion. */
const plainMail = (options: IncomingMailOptions) =>
  incomingMail({
    from: fc.constantFrom({ address: 'cleo@ex.com' }, { address: 'sales@shop.example' }),
    headers: fc.constant({ name: 'x-mailer', value: 'Mail' }),
    ...options,
  }).map(({ report: _, html: __, ...mail }) => ({
    ...mail,
    envelope: { ...mail.envelope, from: 'cleo@ex.com' },
    text: 'Where is my order?',
  }))

/** Of two headers of one name the first counts. */
const autoSubmitted = fc
  .constantFrom('no', 'auto-replied')
  .map((value) => ({ name: 'auto-submitted', value }))

const ownOf = (ownAddresses: readonly string[]) =>
  fc.constantFrom(...ownAddresses).map((address) => ({ address }))

function mostly(value: boolean): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(value) }, fc.boolean())
}
