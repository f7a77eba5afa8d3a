import { HelpdeskError } from 'frontdesk/core'
import { canonicalAddress, type IncomingMail, isEmail, withoutTag } from 'frontdesk/inbox'
import {
  type AgentCommandOf,
  type AgentCommandType,
  type ChatMessage,
  type Decided,
  type Disposition,
  decideAgentCommand,
  decideCapture,
  decideChatMessage,
  decideMail,
  type FactsOf,
  type LeftAddress,
} from 'frontdesk/intake'
import { actFacts, captureFacts, type Given, mailFacts, messageFacts } from './facts'
import type { Log, Logged } from './log'
import { fold, type State } from './state'

/**
 * A support service that stores only events. It receives chat messages, addresses and mails, and performs the commands of
 * agents. It leaves out visits, bots, channels of a host, identification, acts of consent, follow-ups and erasure.
 */
export const createService = (log: Log, given: () => Given) => {
  /** The version of the stream covers every fact, so a conflict of any kind leads to a new decision. */
  const transact = async <Result>(
    decide: (state: State, given: Given) => Decided<Result, string>,
  ): Promise<Result> => {
    for (let attempt = 1; attempt <= 100; attempt += 1) {
      const logged = await log.read()
      const decided = decide(fold(logged), given())
      if (await log.append(logged.length, eventsOf(decided))) return decided.result
    }
    throw new HelpdeskError(
      'VERSION_CONFLICT',
      'Expected to append within 100 attempts, found conflicts only.',
    )
  }

  return {
    chat: (visitorId: string, widgetId: string, message: ChatMessage) =>
      transact((state, now) =>
        decideChatMessage(message, messageFacts(state, now, visitorId, widgetId, message)),
      ),
    leaveEmail: (visitorId: string, widgetId: string, left: LeftAddress) =>
      transact((state, now) => decideCapture(left, captureFacts(state, now, visitorId, widgetId, left))),
    act: <Type extends AgentCommandType>(
      agentId: string,
      conversationId: string,
      commandId: string,
      command: AgentCommandOf<Type>,
    ) =>
      transact((state, now) =>
        decideAgentCommand<Type>(
          command,
          actFacts(state, now, agentId, conversationId, commandId) as unknown as FactsOf[Type],
        ),
      ),
    /** One disposition for each channel among the recipients. */
    mail: async (mail: IncomingMail): Promise<readonly Disposition[]> => {
      const { settings, nextId } = given()
      const to = mail.envelope.to.flatMap((each) => canonicalAddress(each) ?? [])
      const channels = to.flatMap(
        (address) =>
          settings.channels
            .filter(isEmail)
            .find((each) => each.active && [address, withoutTag(address)].includes(each.address)) ?? [],
      )
      const dispositions: Disposition[] = []
      for (const channel of new Set(channels)) {
        const arrivalId = nextId('arrival')
        dispositions.push(
          await transact((state, now) => decideMail(mail, mailFacts(state, now, mail, channel, arrivalId))),
        )
      }
      return dispositions
    },
    state: async () => fold(await log.read()),
  }
}

/** A decision as events of the log. They are appended together or not at all. */
const eventsOf = ({ changes, writes, effects }: Decided<unknown, string>): readonly Logged[] => [
  ...changes.flatMap(({ before, after, steps }) =>
    steps.map((step): Logged => ({ type: 'step', conversationId: (after ?? before)?.id ?? '', ...step })),
  ),
  ...writes.map((write): Logged => ({ type: 'write', write })),
  ...effects.map((effect): Logged => ({ type: 'effect', effect })),
]
