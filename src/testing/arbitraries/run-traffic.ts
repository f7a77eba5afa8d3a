import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { ActResult } from '../../intake/agent/decide-agent-command'
import type { ChatReceipt } from '../../intake/chat/decide-chat-message'
import type { Disposition } from '../../records/disposition'
import type { Decision } from '../../shared/decision'
import { knownConversations } from './known-conversations'
import type { ListedMessage, TrafficAccount } from './traffic-account'
import type { StepOf, TrafficStep } from './traffic-step'

export type TrafficRun = {
  /** The id of an admin, who lists the targeted messages. */
  readonly admin: string
  /** The ids of the users who act. They find a conversation only if one of them is a member of its inbox. */
  readonly users: readonly string[]
  /** The tokens of the visitors, from `host.newVisitorToken()`. */
  readonly visitors: readonly string[]
  /** Performs due effects. @default effects are left to a worker that is running */
  readonly work?: () => Promise<unknown>
  /** The Message-IDs of the mails that were sent so far, which customers answer. @default customers answer none */
  readonly sent?: () => readonly string[]
}

/** The answer of the account to a step; `null` for a step that found nothing to act on. */
export type TrafficResult =
  | {
      readonly kind: 'chat'
      /** The receipt of the message, or the consent that is missing. */
      readonly receipt: ChatReceipt | null
    }
  | {
      readonly kind: 'mail'
      /** One for each mail channel among the recipients. */
      readonly dispositions: readonly Disposition[]
    }
  | {
      readonly kind: 'act'
      /** Whether the command was accepted, and why. */
      readonly result: ActResult | null
    }
  | {
      readonly kind: 'email'
      /** Whether the address was accepted, and why. */
      readonly decision: Decision<boolean> | null
    }
  | {
      readonly kind: 'consent'
      /** Whether the act applied to the current text, and why. */
      readonly decision: Decision<boolean> | null
    }
  | { readonly kind: 'status' }
  | { readonly kind: 'work' }

/**
 * Performs generated steps on an account, one after the other, through its public sides only. The same steps on two
 * accounts with the same ids do the same.
 *
 * @throws HelpdeskError of the side that performs a step, and `UNKNOWN_RECORD` for a user or an address that the account
 * does not have.
 */
export const runTraffic = async (
  account: TrafficAccount,
  steps: readonly TrafficStep[],
  run: TrafficRun,
): Promise<readonly TrafficResult[]> => {
  const results: TrafficResult[] = []
  for (const step of steps) results.push(await perform(account, step, run))
  return results
}

type ResultOf<Kind extends TrafficStep['kind']> = Extract<TrafficResult, { kind: Kind }>

const performers: {
  readonly [Kind in TrafficStep['kind']]: (
    account: TrafficAccount,
    step: StepOf<Kind>,
    run: TrafficRun,
  ) => Promise<ResultOf<Kind>>
} = {
  chat: async (account, { kind, visitor, targetedMessage, ...message }, run) => {
    const token = pick(run.visitors, visitor)
    const { id } = pick(await published(account, run), targetedMessage) ?? {}
    if (token === undefined || id === undefined) return { kind, receipt: null }
    return { kind, receipt: await account.visitor(token).chat.send(id, { ...message, ...shown }) }
  },
  mail: async (account, step, run) => ({
    kind: step.kind,
    dispositions: await account.mail.receive(answering(step, run), source),
  }),
  act: async (account, { kind, commandId, command, ...step }, run) => {
    const user = pick(run.users, step.user)
    const conversation = pick(await knownConversations(account, run.users), step.conversation)
    if (user === undefined || conversation === undefined) return { kind, result: null }
    return { kind, result: await account.agent(user).conversations.act(conversation, commandId, command) }
  },
  email: async (account, { kind, visitor, targetedMessage, email }, run) => {
    const token = pick(run.visitors, visitor)
    const { id } = pick(await published(account, run), targetedMessage) ?? {}
    if (token === undefined || id === undefined) return { kind, decision: null }
    return { kind, decision: await account.visitor(token).chat.leaveEmail(id, { email, ...shown }) }
  },
  consent: async (account, { kind, visitor, targetedMessage, act }, run) => {
    const token = pick(run.visitors, visitor)
    if (token === undefined) return { kind, decision: null }
    const { consent } = account.visitor(token)
    if (act === 'withdraw') return { kind, decision: await consent.withdraw({ page: shown.page }) }
    const message = pick(await published(account, run), targetedMessage)
    const version = message?.consent?.process?.version
    if (message === undefined || version === undefined) return { kind, decision: null }
    return { kind, decision: await consent[act](message.id, { version, page: shown.page }) }
  },
  status: async (account, { kind, user, status }, run) => {
    const userId = pick(run.users, user)
    if (userId !== undefined) await account.agent(userId).profile.setStatus(status)
    return { kind }
  },
  work: async (_, { kind }, run) => {
    await run.work?.()
    return { kind }
  },
}

/** TypeScript cannot see that the performer and the step have the same kind. */
const perform = (account: TrafficAccount, step: TrafficStep, run: TrafficRun): Promise<TrafficResult> =>
  performers[step.kind](account, step as never, run)

const answering = ({ mail, answers }: StepOf<'mail'>, run: TrafficRun): IncomingMail => {
  const answered = answers === null ? undefined : pick(run.sent?.() ?? [], answers)
  return answered === undefined ? mail : { ...mail, inReplyTo: [answered] }
}

const published = async (account: TrafficAccount, { admin }: TrafficRun): Promise<readonly ListedMessage[]> =>
  (await account.admin(admin).targetedMessages.list()).filter((each) => each.published)

const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length]

/** The page of the visitor, where the consent text was visible. */
const shown = { page: 'https://acme.example/', noticeShown: true }

const source = new TextEncoder().encode('The source of a generated mail.')
