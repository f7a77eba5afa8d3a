import { setTimeout as sleep } from 'node:timers/promises'
import type { HelpdeskProcess } from '../support/helpdesk-process'
import type { Agent } from './agent'
import { type Attempts, followPosts } from './attempts'
import { createMailer } from './mailer'
import type { Visitor } from './visitor'

interface TrafficParts {
  readonly server: HelpdeskProcess
  readonly visitor: Visitor
  readonly agent: Agent
  readonly attempts: Attempts
}

/**
 * A visitor and an agent who chat in their browsers, a customer's mail server, and a second window of the agent that
 * answers the mails. Each act has a number, and resolves once the server has acknowledged it: however often that takes.
 */
export const createTraffic = ({ server, visitor, agent, attempts }: TrafficParts) => {
  const acknowledged = {
    visitor: followPosts(visitor.page, '/api/chat/messages', 'visitor', attempts),
    agent: followPosts(agent.page, '/reply', 'agent', attempts),
    mail: new Set<string>(),
    answer: new Set<string>(),
  }
  const mailer = createMailer(server)

  /** Tries until it is acknowledged, and remembers what was. */
  const insist = async (
    who: 'mail' | 'answer',
    round: number,
    act: () => Promise<unknown>,
  ): Promise<void> => {
    while (!acknowledged[who].has(textOf(who, round))) {
      const attempt = attempts.begin(who === 'mail' ? 'mail-in' : 'agent')
      try {
        await act()
        attempt.outcome = 'answered'
        acknowledged[who].add(textOf(who, round))
      } catch {
        attempt.outcome = 'cut off'
        await sleep(100)
      }
    }
  }

  return {
    acknowledged,
    /** The widget tries again by itself. */
    write: async (round: number): Promise<void> => {
      await visitor.write(textOf('visitor', round))
      while (!acknowledged.visitor.has(textOf('visitor', round))) await sleep(50)
    },
    /** The inbox says what was not sent; the agent presses its button. */
    reply: async (round: number): Promise<void> => {
      await agent.reply(textOf('agent', round))
      const again = agent.thread.getByRole('button', { name: 'Send again' })
      while (!acknowledged.agent.has(textOf('agent', round))) {
        // It may be gone before it is pressed.
        if ((await again.count()) > 0)
          await again
            .first()
            .click({ timeout: 1_000 })
            .catch(() => {})
        await sleep(50)
      }
    },
    /** As mail servers do: again with the same Message-ID until it is answered with 250. */
    send: (round: number): Promise<void> =>
      insist('mail', round, () =>
        mailer.send({
          from: `${customer} <marta@kuiper.example>`,
          subject: round === 0 ? 'Frost' : 'Re: Frost',
          text: textOf('mail', round),
          messageId: `<frost-${round}@kuiper.example>`,
          ...(round > 0 && { inReplyTo: '<frost-0@kuiper.example>', references: '<frost-0@kuiper.example>' }),
        }),
      ),
    /** The same command id each time. Tells when the mail leaves. */
    answer: (conversationId: string, round: number): Promise<void> => {
      const left = server.catcher.waitFor(({ text }) => text.includes(textOf('answer', round)), 120_000)
      left
        .then(() => attempts.begin('mail-out'))
        .then(
          (attempt) => {
            attempt.outcome = 'answered'
          },
          () => {},
        )
      return insist('answer', round, () =>
        agent.act(conversationId, 'reply', { commandId: `answer-${round}`, text: textOf('answer', round) }),
      )
    },
  }
}

export type Who = 'visitor' | 'agent' | 'mail' | 'answer'

/** Ends in a full stop, so that no text holds another. */
export const textOf = (who: Who, round: number): string => `${who} ${round}.`

export const customer = 'Marta Kuiper'
