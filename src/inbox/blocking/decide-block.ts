import type { Decision } from '../../shared/decision'
import { firstMatch } from '../../shared/first-match'
import { guardWith, object } from '../../shared/guard'
import type { Instant } from '../../shared/instant'
import type { Block, BlockKey } from './block'
import { actForms, blockKeyForm, blocksForm } from './guards'
import { sameSubject } from './subjects'

/** The policy has no settings. */
export type BlockRule = Readonly<Record<never, never>>

export type BlockFacts = {
  /** The block that the user asks for. */
  readonly wanted: BlockKey
  /** The id of the user who blocks. */
  readonly by: string
  /** The time of the block, in epoch milliseconds. */
  readonly now: Instant
  /** The blocks of the account, or at least those of the same subject. */
  readonly blocks: readonly Block[]
}

export const blockReasons = ['ALREADY_BLOCKED', 'SENDER_BLOCKED'] as const

export type BlockReason = (typeof blockReasons)[number]

/**
 * F-20: the block to create. F-21: `null`, when a block of the same subject covers the channel already.
 *
 * @throws HelpdeskError `INVALID_INPUT` for facts of another form.
 */
export const decideBlock = (_: BlockRule, facts: BlockFacts): Decision<Block | null, BlockReason> => {
  guardWith(facts, factsForm, 'facts')
  const { wanted, by, now, blocks } = facts
  const { kind, value } = wanted.subject
  const existing = blocks.find(covers(wanted))
  return firstMatch<Block | null, BlockReason>(
    { key: 'inbox/adds-block', params: { kind, value } },
    (block) => block !== null,
    [
      {
        key: 'inbox/block-exists',
        params: { kind, value },
        holds: existing !== undefined,
        expected: wanted.channelKind,
        found: existing?.channelKind ?? null,
        reason: 'ALREADY_BLOCKED',
        outcome: null,
      },
    ],
    {
      outcome: { subject: { kind, value }, channelKind: wanted.channelKind, by, at: now },
      reason: 'SENDER_BLOCKED',
    },
  )
}

const factsForm = object({ wanted: blockKeyForm, blocks: blocksForm, ...actForms })

const covers =
  ({ subject, channelKind }: BlockKey) =>
  (block: Block): boolean =>
    sameSubject(block.subject, subject) && (block.channelKind === channelKind || block.channelKind === 'all')
