import fc from 'fast-check'
import type { AgentCommand } from '../../intake/agent/agent-command'
import type { StepOf, TrafficStep } from './traffic-step'
import type { TrafficSteps } from './traffic-steps'

/** Steps that follow each other as in a real case. Single steps in any order reach these cases too seldom. */
export const scenes = (steps: TrafficSteps): fc.Arbitrary<readonly TrafficStep[]> =>
  fc.oneof(unblocked(steps), subscribed(steps), stopped(steps), known(steps))

/** A sender writes, is blocked, writes, is unblocked, and writes again. */
const unblocked = ({ chats, mails, acts }: TrafficSteps): fc.Arbitrary<readonly TrafficStep[]> =>
  fc
    .tuple(fc.oneof(threeChats(chats), threeMails(mails)), acts)
    .map(([[before, during, after], act]): readonly TrafficStep[] => [
      before,
      told(act, 'block', { type: 'block' }),
      during,
      told(act, 'unblock', { type: 'unblock' }),
      after,
    ])

/** A visitor agrees and writes. Their subscription waits for the address that they leave then. */
const subscribed = ({ chats, emails }: TrafficSteps): fc.Arbitrary<readonly TrafficStep[]> =>
  fc.tuple(chats, emails).map(([chat, email]): readonly TrafficStep[] => {
    const { visitor, targetedMessage } = chat
    const leaving: TrafficStep = { ...email, visitor, targetedMessage }
    return [consent(chat, 'agree'), { ...chat, clientId: 'subscribes', subscribe: true }, leaving, leaving]
  })

/** A visitor writes and stops the processing. An agent confirms it, and once more, and the visitor writes again. */
const stopped = ({ chats, acts }: TrafficSteps): fc.Arbitrary<readonly TrafficStep[]> =>
  fc
    .tuple(chats, acts, fc.constantFrom<StepOf<'consent'>['act']>('refuse', 'object', 'withdraw'))
    .map(([chat, act, stop]): readonly TrafficStep[] => {
      const confirms: AgentCommand = { type: 'reply', text: 'We stopped.', confirmsWithdrawal: true }
      return [
        consent(chat, 'agree'),
        { ...chat, clientId: 'before' },
        consent(chat, stop),
        told(act, 'once', confirms),
        told(act, 'again', confirms),
        { ...chat, clientId: 'after' },
      ]
    })

/** A person whose mail was accepted sends mail to many, and the same in another thread. */
const known = ({ mails }: TrafficSteps): fc.Arbitrary<readonly TrafficStep[]> =>
  threeMails(mails).map(([first, second, third]): readonly TrafficStep[] => [
    { ...first, mail: { ...first.mail, headers: [] } },
    { ...second, mail: { ...second.mail, headers: toMany, inReplyTo: [] }, answers: null },
    third,
  ])

const toMany = [{ name: 'list-unsubscribe', value: '<mailto:leave@shop.example>' }]

const consent = (
  { visitor, targetedMessage }: StepOf<'chat'>,
  act: StepOf<'consent'>['act'],
): TrafficStep => ({ kind: 'consent', visitor, targetedMessage, act })

const told = (act: StepOf<'act'>, suffix: string, command: AgentCommand): TrafficStep => ({
  ...act,
  commandId: `${act.commandId}-${suffix}`,
  command,
})

type Three<Step> = readonly [Step, Step, Step]

/** Three different messages of one visitor. */
const threeChats = (chats: TrafficSteps['chats']): fc.Arbitrary<Three<StepOf<'chat'>>> =>
  chats.map((chat) => [
    { ...chat, clientId: `${chat.clientId}-a` },
    { ...chat, clientId: `${chat.clientId}-b` },
    { ...chat, clientId: `${chat.clientId}-c` },
  ])

/** Three different mails of one sender. */
const threeMails = (mails: TrafficSteps['mails']): fc.Arbitrary<Three<StepOf<'mail'>>> =>
  mails.map((step) => {
    const numbered = (suffix: string): StepOf<'mail'> => ({
      ...step,
      mail: { ...step.mail, messageId: `${suffix}-${step.mail.messageId ?? ''}` },
    })
    return [numbered('a'), numbered('b'), numbered('c')]
  })
