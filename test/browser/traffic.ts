import { setTimeout as sleep } from 'node:timers/promises'
import type { HelpdeskProcess } from '../support/helpdesk-process'
import type { Agent } from './agent'
import { type AttemptKind, type Attempts, followPosts } from './attempts'
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
  const acknowledged: Readonly<Record<Who, Set<string>>> = {
    visitor: new Set(),
    agent: new Set(),
    mail: new Set(),
    answer: new Set(),
  }
  followPosts(visitor.page, '/api/chat/messages', 'visitor', attempts)
  followPosts(agent.page, '/reply', 'agent', attempts)
  const mailer = createMailer(server)

  /** Asks again and again whether it is acknowledged, which may take an act each time. */
  const insist = async (who: Who, round: number, isTaken: () => Promise<boolean>): Promise<void> => {
    const text = textOf(who, round)
    for (const deadline = Date.now() + patience; !(await isTaken()); await sleep(50)) {
      if (Date.now() > deadline) throw new Error(`Expected "${text}" to be taken in time.`)
    }
    acknowledged[who].add(text)
  }

  /** An act that fails is what the kills are for. */
  const succeeds = async (kind: AttemptKind, act: () => Promise<void>): Promise<boolean> => {
    const attempt = attempts.begin(kind)
    attempt.outcome = await act().then(
      () => 'answered' as const,
      () => 'cut off' as const,
    )
    return attempt.outcome === 'answered'
  }

  return {
    acknowledged,
    /** The widget tries again by itself, or hears its message from the stream. */
    write: async (round: number): Promise<void> => {
      const text = textOf('visitor', round)
      await visitor.write(text)
      await insist('visitor', round, async () => (await visitor.sent(text).count()) > 0)
    },
    /** The inbox says what was not sent; the agent presses its button until nothing is left. */
    reply: async (round: number): Promise<void> => {
      const text = textOf('agent', round)
      await agent.reply(text)
      const written = agent.log.getByRole('article', { name: 'Ana wrote' }).filter({ hasText: text })
      const again = agent.thread.getByRole('button', { name: 'Send again' })
      await insist('agent', round, async () => {
        if ((await again.count()) === 0) return (await written.count()) > 0
        return again.click({ timeout: 1_000 }).then(
          () => false,
          () => false,
        )
      })
    },
    /** As mail servers do: again with the same Message-ID until it is answered with 250. */
    send: (round: number): Promise<void> =>
      insist('mail', round, () =>
        succeeds('mail-in', () =>
          mailer.send({
            from: `${customer} <marta@kuiper.example>`,
            subject: round === 0 ? 'Frost' : 'Re: Frost',
            text: textOf('mail', round),
            messageId: `<frost-${round}@kuiper.example>`,
            ...(round > 0 && {
              inReplyTo: '<frost-0@kuiper.example>',
              references: '<frost-0@kuiper.example>',
            }),
          }),
        ),
      ),
    /** The same command id each time. Tells when the mail leaves. */
    answer: (conversationId: string, round: number): Promise<void> => {
      const text = textOf('answer', round)
      server.catcher
        .waitFor((mail) => mail.text.includes(text), 2 * patience)
        .then(
          () => {
            attempts.begin('mail-out').outcome = 'answered'
          },
          () => {},
        )
      return insist('answer', round, () =>
        succeeds('agent', () => agent.act(conversationId, 'reply', { commandId: `answer-${round}`, text })),
      )
    },
  }
}

/** Milliseconds: more than the longest pause between two attempts of the widget. */
const patience = 60_000

export type Who = 'visitor' | 'agent' | 'mail' | 'answer'

/** Ends in a full stop, so that no text holds another. */
export const textOf = (who: Who, round: number): string => `${who} ${round}.`

export const customer = 'Marta Kuiper'
