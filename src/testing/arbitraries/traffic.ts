import fc from 'fast-check'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { AgentCommand } from '../../intake/agent/agent-command'

/**
 * An event for a helpdesk that has the fields `tags`, `seats` and `phone`. Names are numbers, modulo the number of existing
 * things of their kind.
 */
export type TrafficStep =
  | {
      readonly kind: 'chat'
      readonly visitor: number
      readonly widget: number
      readonly clientId: string
      readonly sessionId: string
    }
  | { readonly kind: 'mail'; readonly mail: IncomingMail; readonly answers: number | null }
  | {
      readonly kind: 'act'
      readonly user: number
      readonly conversation: number
      readonly commandId: string
      readonly command: AgentCommand
    }
  | { readonly kind: 'email'; readonly visitor: number; readonly email: string }
  | { readonly kind: 'status'; readonly user: number; readonly status: 'available' | 'away' }
  /** The worker performs due effects, including bot answers. */
  | { readonly kind: 'work' }

/**
 * Chats, mails and agent acts in any order, with repeated ids, role and promotional mail, replies, and agents who
 * change their status.
 */
export const traffic = (): fc.Arbitrary<readonly TrafficStep[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: chats() },
      { weight: 4, arbitrary: mails() },
      { weight: 6, arbitrary: acts() },
      { weight: 1, arbitrary: emails() },
      { weight: 1, arbitrary: statuses() },
      { weight: 2, arbitrary: fc.constant({ kind: 'work' } as const) },
    ),
    { maxLength: 25 },
  )

const some = fc.nat({ max: 7 })

const chats = (): fc.Arbitrary<TrafficStep> =>
  fc.record({
    kind: fc.constant('chat'),
    visitor: some,
    widget: some,
    clientId: fc.constantFrom('1', '2', '3', '__proto__'),
    sessionId: fc.constantFrom('s1', 's2'),
  })

const mails = () =>
  fc.record({
    kind: fc.constant('mail' as const),
    mail: fc
      .record({
        number: fc.nat({ max: 4 }),
        from: fc.constantFrom(
          'cleo@ex.com',
          'dan@ex.com',
          'sales@ex.com',
          'noreply@ex.com',
          'help@acme.example',
          'x',
        ),
        text: fc.constantFrom('Hello', 'Where is it?'),
        inReplyTo: fc.option(fc.nat({ max: 4 })),
        header: fc.option(
          fc.constantFrom(
            { name: 'list-unsubscribe', value: '<mailto:leave@shop.example>' },
            { name: 'auto-submitted', value: 'auto-replied' },
          ),
          { freq: 3 },
        ),
        bounce: fc.boolean(),
        to: fc.subarray(['help@acme.example', 'sales@acme.example'], { minLength: 1 }),
      })
      .map(
        ({ number, from, text, inReplyTo, header, bounce, to }): IncomingMail => ({
          envelope: { from: bounce && number === 0 ? null : from, to },
          messageId: `m${number}@ex.com`,
          inReplyTo: inReplyTo === null ? [] : [`m${inReplyTo}@ex.com`],
          references: [],
          from: { address: from },
          replyTo: [],
          to: to.map((address) => ({ address })),
          cc: [],
          subject: 'A question',
          text,
          reply: text,
          headers: header === null ? [] : [header],
          attachments: [],
          sourceDigest: '0'.repeat(64),
        }),
      ),
    answers: fc.option(fc.nat({ max: 7 }), { freq: 3 }),
  })

const acts = (): fc.Arbitrary<TrafficStep> =>
  fc.record({
    kind: fc.constant('act'),
    user: some,
    conversation: some,
    commandId: fc.nat({ max: 30 }).map(String),
    command: fc.oneof(
      fc.constantFrom<AgentCommand>(
        { type: 'close' },
        { type: 'reopen' },
        { type: 'take-over' },
        { type: 'block' },
        { type: 'unblock' },
        { type: 'spam' },
        { type: 'not-spam' },
        { type: 'disassociate' },
        { type: 'reply', text: 'Hi' },
        { type: 'note', text: 'Hm' },
      ),
      fc.record({
        type: fc.constant('set-fields' as const),
        fields: fc.record(
          {
            tags: fc.subarray(['vip', 'refund', 'bug']),
            seats: fc.constantFrom(0, 9, 10, null),
            phone: fc.constantFrom('0150', '0151', null),
          },
          { requiredKeys: [] },
        ),
      }),
      fc.record({
        type: fc.constant('assign' as const),
        userId: fc.constantFrom('ana', 'ben', 'cem', null),
      }),
    ),
  })

const emails = (): fc.Arbitrary<TrafficStep> =>
  fc.record({
    kind: fc.constant('email'),
    visitor: some,
    email: fc.constantFrom('cleo@ex.com', 'eve@ex.com', 'nobody'),
  })

const statuses = (): fc.Arbitrary<TrafficStep> =>
  fc.record({ kind: fc.constant('status'), user: some, status: fc.constantFrom('available', 'away') })
