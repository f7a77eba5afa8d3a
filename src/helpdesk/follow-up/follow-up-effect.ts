import type { Conversation } from '../../inbox/conversation/conversation'
import { endFollowUp, type FollowUpAnswer, settleFollowUp } from '../../intake/follow-up/run-follow-up'
import { causesBehind, type FollowUp, followUpId } from '../../records/follow-up'
import type { Known } from '../../records/known'
import type { Instant } from '../../shared/instant'
import { own } from '../../shared/json'
import { emptyPlan } from '../../shared/plan'
import { reasons } from '../../shared/reasons'
import type { EffectHandler } from '../run/effect-handlers'
import { NoHandler } from '../run/no-handler'
import type { Ports } from '../run/ports'
import { createReader, type Reader } from '../run/reader'
import { transact } from '../run/transact'

/** A rule reads its facts and decides. It may plan further follow-ups. */
export type FollowUpRule = (context: FollowUpContext) => Promise<FollowUpAnswer>

interface FollowUpContext {
  readonly ports: Ports
  readonly account: string
  readonly reader: Reader
  readonly now: Instant
  readonly followUp: FollowUp
  /** The causes for the follow-ups that this one plans. */
  readonly causes: readonly string[]
  readonly conversation: Extract<Known<Conversation>, { readonly value: Conversation }>
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
    const reader = createReader(ports.storage, account)
    const disposition = await transact(ports, account, async () => {
      const [known, conversation] = await Promise.all([
        reader.one('disposition', followUpId(followUp)),
        reader.one('conversation', followUp.conversationId),
      ])
      if (conversation.value === undefined) return { plan: emptyPlan, result: undefined }
      const now = ports.clock.now()
      const facts = { now, followUp, disposition: known, conversation }
      const ended = endFollowUp(facts)
      if (ended) return ended
      return settleFollowUp(
        facts,
        await rule({ ports, account, reader, now, followUp, causes: causesBehind(followUp), conversation }),
      )
    })
    if (disposition?.reason === 'FOLLOW_UP_DEPTH')
      throw Object.assign(new Error(reasons.FOLLOW_UP_DEPTH), { permanent: true })
  }
