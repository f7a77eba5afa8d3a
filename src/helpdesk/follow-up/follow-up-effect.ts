import type { Conversation } from '../../inbox/conversation/conversation'
import { asksRule, decideFollowUp, type FollowUpAnswer } from '../../intake/follow-up/decide-follow-up'
import { causesBehind, type FollowUp, followUpId } from '../../records/follow-up'
import type { Instant } from '../../shared/instant'
import { own } from '../../shared/json'
import { reasons } from '../../shared/reasons'
import type { EffectHandler } from '../run/effect-handlers'
import { NoHandler } from '../run/no-handler'
import type { Ports } from '../run/ports'
import type { FactReader } from '../run/reader'
import { type ReadFor, transact } from '../run/transact'

/** A rule reads its facts and decides. It may plan further follow-ups. */
export type FollowUpRule = (context: FollowUpContext) => Promise<FollowUpAnswer>

interface FollowUpContext {
  readonly ports: Ports
  readonly account: string
  readonly reader: FactReader
  readonly now: Instant
  readonly followUp: FollowUp
  /** The causes for the follow-ups that this one plans. */
  readonly causes: readonly string[]
  readonly conversation: Conversation
}

export type FollowUpRules = Readonly<Record<string, FollowUpRule>>

/**
 * Runs a follow-up as a command. The change that requested it is already committed, so a failing rule is retried and
 * never reverts it. A follow-up beyond the depth limit becomes a dead effect, which admins see.
 */
export const createFollowUpEffect =
  (ports: Ports, rules: FollowUpRules): EffectHandler<'follow-up'> =>
  async (effect) => {
    const { account, payload: followUp } = effect
    const rule = own(rules, followUp.rule) as FollowUpRule | undefined
    if (rule === undefined) throw new NoHandler(`a handler for follow-ups of the rule "${followUp.rule}"`)
    const disposition = await transact(
      ports,
      account,
      async (reader): Promise<ReadFor<typeof decideFollowUp>> => {
        const [id, { conversationId }] = [followUpId(followUp), followUp]
        const [known, conversation] = await Promise.all([
          reader.value('disposition', id),
          reader.value('conversation', conversationId),
        ])
        const now = ports.clock.now()
        const facts = { now, disposition: known, conversation }
        const causes = causesBehind(followUp)
        return {
          facts: asksRule(followUp, facts)
            ? { ...facts, answer: await rule({ ports, account, reader, followUp, causes, ...facts }) }
            : facts,
          behind: {
            disposition: [{ kind: 'disposition', id }],
            conversation: [{ kind: 'conversation', id: conversationId }],
          },
        }
      },
      (facts) => decideFollowUp(followUp, facts),
    )
    if (disposition?.reason === 'FOLLOW_UP_DEPTH')
      throw Object.assign(new Error(reasons.FOLLOW_UP_DEPTH), { permanent: true })
  }
