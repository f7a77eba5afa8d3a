import fc from 'fast-check'
import type { AdminAccessFacts, AdminAccessRule, InboxAccessFacts, InboxAccessRule } from '../../inbox/access'
import type { BlockFacts, BlockRule } from '../../inbox/blocking/decide-block'
import type { BlockedFacts, BlockedRule } from '../../inbox/blocking/decide-blocked'
import type { UnblockFacts, UnblockRule } from '../../inbox/blocking/decide-unblock'
import type { CreateInboxFacts, CreateInboxRule } from '../../inbox/create-inbox'
import type { ConfirmationFacts, ConfirmationRule } from '../../inbox/decide-confirmation'
import type { TranscriptFacts, TranscriptRule } from '../../inbox/decide-transcript'
import type { EvaluatorArbitraries } from '../laws/laws'
import { allowEntries, type BlockOptions, blockSubjects, blocks, kindsOf, senders } from './blocks'

export type PeopleOptions = {
  /** The ids of users. @default a few short names */
  readonly users?: readonly string[]
}

/** Inputs of the evaluator `inbox-access`: mostly active users, and inboxes with some of them as members. */
export const inboxAccessInputs = ({
  users = ['ana', 'ben', 'cleo'],
}: PeopleOptions = {}): EvaluatorArbitraries<InboxAccessRule, InboxAccessFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({
    userId: fc.constantFrom(...users),
    active: mostly(true),
    inboxId: fc.constantFrom('support', 'sales'),
    members: fc.subarray([...users]),
  }),
})

/** Inputs of the evaluator `admin-access`: mostly active users, of whom about half are admins. */
export const adminAccessInputs = ({
  users = ['ana', 'ben', 'cleo'],
}: PeopleOptions = {}): EvaluatorArbitraries<AdminAccessRule, AdminAccessFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({ userId: fc.constantFrom(...users), admin: fc.boolean(), active: mostly(true) }),
})

export type CreateInboxOptions = {
  /** The editions of accounts. @default the four editions, and one of a host */
  readonly editions?: readonly string[]
}

/** Inputs of the evaluator `create-inbox`: accounts of each edition, with zero to three inboxes. */
export const createInboxInputs = ({
  editions = ['free', 'starter', 'professional', 'enterprise', 'acme'],
}: CreateInboxOptions = {}): EvaluatorArbitraries<CreateInboxRule, CreateInboxFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({ inboxes: fc.nat({ max: 3 }), edition: fc.constantFrom(...editions) }),
})

/** Inputs of the evaluator `confirmation`: a name, and a typed text that equals it about every second time. */
export const confirmationInputs = (): EvaluatorArbitraries<ConfirmationRule, ConfirmationFacts> => ({
  rule: fc.constant({}),
  facts: fc
    .record({ name: fc.string(), typed: fc.string(), right: fc.boolean() })
    .map(({ name, typed, right }) => ({ name, typed: right ? name : typed })),
})

/** Inputs of the evaluator `transcript`: chats and mail conversations, most of which may get one. */
export const transcriptInputs = (): EvaluatorArbitraries<TranscriptRule, TranscriptFacts> => ({
  rule: fc.constant({}),
  facts: fc.record(
    {
      conversation: fc.record({
        filtered: fc.option(fc.constantFrom('MARKED_SPAM', 'SENDER_BLOCKED'), { freq: 2, nil: null }),
        customerMessages: fc.nat({ max: 2 }),
      }),
      kind: fc.constantFrom({ kind: 'chat', transcripts: true }, { kind: 'email', transcripts: false }),
      email: fc.emailAddress(),
      consentWithdrawn: mostly(false),
      blocked: mostly(false),
      canSend: mostly(true),
    },
    { requiredKeys: ['conversation', 'kind', 'consentWithdrawn', 'blocked', 'canSend'] },
  ),
})

/** Inputs of the evaluator `blocked`: a sender, with blocks and allow entries that may name it. */
export const blockedInputs = (
  options: BlockOptions = {},
): EvaluatorArbitraries<BlockedRule, BlockedFacts> => ({
  rule: fc.constant({}),
  facts: fc.record(
    { sender: senders(options), blocks: blocks(options), allowed: allowEntries(options) },
    { requiredKeys: ['sender', 'blocks'] },
  ),
})

/** Inputs of the evaluator `block`: a wanted block of a subject, and the blocks that exist. */
export const blockInputs = (options: BlockOptions = {}): EvaluatorArbitraries<BlockRule, BlockFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({
    wanted: fc.record({
      subject: blockSubjects(options),
      channelKind: fc.constantFrom(...kindsOf(options)),
    }),
    by: fc.constantFrom('ana', 'ben'),
    now: fc.nat(),
    blocks: blocks(options),
  }),
})

/** Inputs of the evaluator `unblock`: a sender, and the blocks that may name it. */
export const unblockInputs = (
  options: BlockOptions = {},
): EvaluatorArbitraries<UnblockRule, UnblockFacts> => ({
  rule: fc.constant({}),
  facts: fc.record({
    sender: senders(options),
    by: fc.constantFrom('ana', 'ben'),
    now: fc.nat(),
    blocks: blocks(options),
  }),
})

function mostly(value: boolean): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, fc.boolean())
}
