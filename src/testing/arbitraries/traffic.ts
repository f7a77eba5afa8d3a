import fc from 'fast-check'
import type { FieldChanges } from '../../inbox/conversation/field-changes'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { AgentCommand } from '../../intake/agent/agent-command'

/**
 * One act on a helpdesk account. Visitors, targeted messages, users and conversations are numbers, because only a
 * running account knows its ids: `runTraffic` takes the number modulo the number of existing ones.
 */
export type TrafficStep =
  | {
      readonly kind: 'chat'
      /** The visitor who writes. */
      readonly visitor: number
      /** The targeted message in which the visitor writes. */
      readonly targetedMessage: number
      /** A repetition with the same id changes nothing. */
      readonly clientId: string
      /** The browser session. */
      readonly sessionId: string
      /** The text of the message. */
      readonly text: string
    }
  | {
      readonly kind: 'mail'
      /** The mail as it arrives. */
      readonly mail: IncomingMail
      /** The mail of the helpdesk that this mail answers; `null` for a mail that answers none of them. */
      readonly answers: number | null
    }
  | {
      readonly kind: 'act'
      /** The user who acts. */
      readonly user: number
      /** The conversation on which the user acts. */
      readonly conversation: number
      /** A repetition with the same id changes nothing. */
      readonly commandId: string
      /** What the user does. */
      readonly command: AgentCommand
    }
  | {
      readonly kind: 'email'
      /** The visitor who leaves an address. */
      readonly visitor: number
      /** The text that the visitor types, which may be no address. */
      readonly email: string
    }
  | {
      readonly kind: 'status'
      /** The user who changes the own status. */
      readonly user: number
      /** The new status. */
      readonly status: 'available' | 'away'
    }
  /** The worker performs due effects, including bot answers. */
  | { readonly kind: 'work' }

export type TrafficOptions = {
  /** Ids of users to whom conversations are assigned. The account must have them. @default ana, ben and cem */
  readonly users?: readonly string[]
  /** Addresses of the mail channels. The account must have them. @default two of acme.example */
  readonly addresses?: readonly string[]
  /** The texts of visitors and of mails. @default some questions */
  readonly messages?: readonly string[]
  /** Changes of fields that the account has declared. @default no command changes fields */
  readonly fields?: fc.Arbitrary<FieldChanges>
  /** The largest number of steps. @default 25 */
  readonly maxLength?: number
}

/**
 * Chats, mails and agent acts in any order, with repeated ids, role and promotional mail, replies, and agents who
 * change their status.
 */
export const traffic = (options: TrafficOptions = {}): fc.Arbitrary<readonly TrafficStep[]> =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: chats(options) },
      { weight: 4, arbitrary: mails(options) },
      { weight: 6, arbitrary: acts(options) },
      { weight: 1, arbitrary: emails() },
      { weight: 1, arbitrary: statuses() },
      { weight: 2, arbitrary: fc.constant({ kind: 'work' } as const) },
    ),
    { maxLength: options.maxLength ?? 25 },
  )

const some = fc.nat({ max: 7 })

const texts = ({ messages = ['Hello', 'Where is it?', 'A refund, please.'] }: TrafficOptions) =>
  fc.constantFrom(...messages)

const chats = (options: TrafficOptions): fc.Arbitrary<TrafficStep> =>
  fc.record({
    kind: fc.constant('chat'),
    visitor: some,
    targetedMessage: some,
    clientId: fc.constantFrom('1', '2', '3', '__proto__'),
    sessionId: fc.constantFrom('s1', 's2'),
    text: texts(options),
  })

const mails = ({ addresses = ['help@acme.example', 'sales@acme.example'], ...options }: TrafficOptions) =>
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
          ...addresses.slice(0, 1),
          'x',
        ),
        text: texts(options),
        inReplyTo: fc.option(fc.nat({ max: 4 })),
        header: fc.option(
          fc.constantFrom(
            { name: 'list-unsubscribe', value: '<mailto:leave@shop.example>' },
            { name: 'auto-submitted', value: 'auto-replied' },
          ),
          { freq: 3 },
        ),
        bounce: fc.boolean(),
        to: fc.subarray([...addresses], { minLength: 1 }),
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

const acts = ({ users = ['ana', 'ben', 'cem'], fields }: TrafficOptions): fc.Arbitrary<TrafficStep> =>
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
      ...(fields ? [fc.record({ type: fc.constant('set-fields' as const), fields })] : []),
      fc.record({
        type: fc.constant('assign' as const),
        userId: fc.constantFrom(...users, null),
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
