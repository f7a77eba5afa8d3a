import { HelpdeskError } from 'frontdesk/core'
import * as intake from 'frontdesk/intake'
import type { createLog, Logged } from './log'
import { fold } from './state'

/** The inputs of the service from outside: settings, the time with secrets, and ids. */
export interface Ports {
  readonly setup: () => intake.AccountSetup
  readonly moment: () => intake.Moment
  readonly nextId: (prefix: string) => string
  /** The state of a log. A service with a long log reads it from tables. @default folds the log */
  readonly stateOf?: typeof fold
}

type Decided<Result> = intake.Decided<Result, string>
type Known = Readonly<[look: intake.Lookups, setup: intake.AccountSetup, moment: intake.Moment]>

/**
 * A support service that stores only events. It decides visits and acts of consent, receives chat messages, addresses
 * and mails, and performs the commands of agents. All input of people is untrusted, so it is parsed first. It leaves out
 * bots, channels of a host, identification, follow-ups, retention and erasure, which needs another design where a log
 * only grows.
 */
export const createService = (
  log: ReturnType<typeof createLog>,
  { setup, moment, nextId, stateOf = fold }: Ports,
) => {
  /** The version covers the whole stream, so it covers each fact in `reliesOn`. After a conflict it decides again. */
  const transact = async <Result>(decide: (...known: Known) => Decided<Result>): Promise<Result> => {
    for (let attempt = 1; attempt <= 100; attempt += 1) {
      const logged = await log.read()
      const decided = decide(stateOf(logged), setup(), moment())
      if (await log.append(logged.length, eventsOf(decided))) return decided.result
    }
    throw new HelpdeskError('VERSION_CONFLICT', 'Could not append within 100 attempts.')
  }

  /** A path: parses its input, and decides with the facts of the people or records that the caller names. */
  const path =
    <Input, Names, Result>(
      parse: (input: unknown) => Input,
      decide: (input: Input, names: Names, ...known: Known) => Decided<Result>,
    ) =>
    async (input: unknown, names: Names): Promise<Result> => {
      const parsed = parse(input)
      return transact((...known) => decide(parsed, names, ...known))
    }

  return {
    visit: path(intake.parseVisit, (visit, visitorId: string, ...known) =>
      intake.decideVisit(visit, intake.visitFacts(...known, visitorId)),
    ),
    chat: path(intake.parseChatMessage, (message, place: intake.InWidget, ...known) =>
      intake.decideChatMessage(message, intake.chatMessageFacts(...known, message, place)),
    ),
    leaveEmail: path(intake.parseLeftAddress, (left, place: intake.InWidget, ...known) =>
      intake.decideCapture(left, intake.captureFacts(...known, left, place)),
    ),
    act: path(intake.parseAgentCommand, (command, names: intake.CommandNames, ...known) =>
      intake.decideAgentCommand(command, intake.commandFacts(...known, names)),
    ),
    consent: path(intake.parseConsentAct, (act, place: intake.InWidget, ...known) =>
      intake.decideConsentAct(act, intake.chatFacts(...known, place)),
    ),
    withdraw: path(intake.parseWithdrawal, (from, visitorId: string, ...known) =>
      intake.decideWithdrawal(from, intake.personFacts(...known, visitorId)),
    ),
    /** One disposition for each channel among the recipients. */
    mail: async (input: unknown): Promise<readonly intake.Disposition[]> => {
      const mail = intake.parseIncomingMail(input)
      const dispositions: intake.Disposition[] = []
      for (const channel of intake.receivingChannels(mail, setup().channels)) {
        const arrival = { channel, arrivalId: nextId('arrival'), sourceFile: mail.sourceDigest }
        const facts = (...known: Known) => intake.mailFacts(...known, mail, arrival)
        dispositions.push(await transact((...known) => intake.decideMail(mail, facts(...known))))
      }
      return dispositions
    },
    state: async () => stateOf(await log.read()),
  }
}

/** A decision as events of the log. They are appended together or not at all. */
const eventsOf = ({ changes, writes, effects }: Decided<unknown>): readonly Logged[] => [
  ...changes.flatMap(({ before, after, steps }) =>
    steps.map((step): Logged => ({ type: 'step', conversationId: (after ?? before)?.id ?? '', ...step })),
  ),
  ...writes.map((write): Logged => ({ type: 'write', write })),
  ...effects.map((effect): Logged => ({ type: 'effect', effect })),
]
