import { HelpdeskError } from 'frontdesk/core'
import * as intake from 'frontdesk/intake'
import type { createLog, Logged } from './log'
import { fold } from './state'

/** What the service gets from outside: settings, the time with secrets, and ids. */
export interface Ports {
  readonly setup: () => intake.AccountSetup
  readonly moment: () => intake.Moment
  readonly nextId: (prefix: string) => string
}

type Known = Readonly<[look: intake.Lookups, setup: intake.AccountSetup, moment: intake.Moment]>

/**
 * A support service that stores only events. It decides visits, receives chat messages, addresses and mails, and performs
 * the commands of agents. All input is untrusted, so it is parsed first. It leaves out bots, channels of a host,
 * identification, acts of consent, allowed senders, follow-ups, retention and erasure, which needs another design where a
 * log only grows.
 */
export const createService = (log: ReturnType<typeof createLog>, { setup, moment, nextId }: Ports) => {
  /** The version covers the whole stream, so it covers each fact in `reliesOn`. After a conflict it decides again. */
  const transact = async <Result>(
    decide: (...known: Known) => intake.Decided<Result, string>,
  ): Promise<Result> => {
    for (let attempt = 1; attempt <= 100; attempt += 1) {
      const logged = await log.read()
      const decided = decide(fold(logged), setup(), moment())
      if (await log.append(logged.length, eventsOf(decided))) return decided.result
    }
    throw new HelpdeskError('VERSION_CONFLICT', 'Could not append within 100 attempts.')
  }

  return {
    visit: async (input: unknown, visitorId: string) => {
      const visit = intake.parseVisit(input)
      return transact((...known) => intake.decideVisit(visit, intake.visitFacts(...known, visitorId)))
    },
    chat: async (input: unknown, place: intake.InWidget) => {
      const message = intake.parseChatMessage(input)
      return transact((...known) =>
        intake.decideChatMessage(message, intake.chatMessageFacts(...known, message, place)),
      )
    },
    leaveEmail: async (input: unknown, place: intake.InWidget) => {
      const left = intake.parseLeftAddress(input)
      return transact((...known) => intake.decideCapture(left, intake.captureFacts(...known, left, place)))
    },
    act: async (input: unknown, names: intake.CommandNames) => {
      const command = intake.parseAgentCommand(input)
      return transact((...known) => intake.decideAgentCommand(command, intake.commandFacts(...known, names)))
    },
    /** One disposition for each channel among the recipients. */
    mail: async (input: unknown): Promise<readonly intake.Disposition[]> => {
      const mail = intake.parseIncomingMail(input)
      const dispositions: intake.Disposition[] = []
      for (const channel of intake.receivingChannels(mail, setup().channels)) {
        const arrival = { channel, arrivalId: nextId('arrival'), sourceFile: mail.sourceDigest }
        const decide = (...known: Known) => intake.decideMail(mail, intake.mailFacts(...known, mail, arrival))
        dispositions.push(await transact(decide))
      }
      return dispositions
    },
    state: async () => fold(await log.read()),
  }
}

/** A decision as events of the log. They are appended together or not at all. */
const eventsOf = ({ changes, writes, effects }: intake.Decided<unknown, string>): readonly Logged[] => [
  ...changes.flatMap(({ before, after, steps }) =>
    steps.map((step): Logged => ({ type: 'step', conversationId: (after ?? before)?.id ?? '', ...step })),
  ),
  ...writes.map((write): Logged => ({ type: 'write', write })),
  ...effects.map((effect): Logged => ({ type: 'effect', effect })),
]
