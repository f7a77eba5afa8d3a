import fc from 'fast-check'
import type { FieldChanges } from '../../inbox/conversation/field-changes'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { AgentCommand } from '../../intake/agent/agent-command'
import type { StepOf } from './traffic-step'

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

/** Generators of single steps, by kind. */
export type TrafficSteps = ReturnType<typeof trafficSteps>

export const trafficSteps = (options: TrafficOptions) => ({
  chats: chats(options),
  mails: mails(options),
  acts: acts(options),
  emails,
  consents,
  statuses,
})

const some = fc.nat({ max: 7 })

const texts = ({ messages = ['Hello', 'Where is it?', 'A refund, please.'] }: TrafficOptions) =>
  fc.constantFrom(...messages)

const chats = (options: TrafficOptions): fc.Arbitrary<StepOf<'chat'>> =>
  fc.record({
    kind: fc.constant('chat'),
    visitor: some,
    targetedMessage: some,
    clientId: fc.constantFrom('1', '2', '3', '4', '5', '__proto__'),
    sessionId: fc.constantFrom('s1', 's2'),
    text: texts(options),
    subscribe: fc.boolean(),
  })

const mails = ({
  addresses = ['help@acme.example', 'sales@acme.example'],
  ...options
}: TrafficOptions): fc.Arbitrary<StepOf<'mail'>> =>
  fc.record({
    kind: fc.constant('mail'),
    mail: fc
      .record({
        number: fc.nat({ max: 6 }),
        from: fc.constantFrom(...customers, 'dan@ex.com', 'noreply@ex.com', ...addresses.slice(0, 1), 'x'),
        text: texts(options),
        inReplyTo: fc.option(fc.nat({ max: 6 })),
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

const acts = ({ users = ['ana', 'ben', 'cem'], fields }: TrafficOptions): fc.Arbitrary<StepOf<'act'>> =>
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
        { type: 'reply', text: 'We stopped.', confirmsWithdrawal: true },
        { type: 'note', text: 'Hm' },
      ),
      ...(fields ? [fc.record({ type: fc.constant('set-fields' as const), fields })] : []),
      fc.record({
        type: fc.constant('assign' as const),
        userId: fc.constantFrom(...users, null),
      }),
    ),
  })

/** They write mails, and visitors leave their addresses. One is a role address. */
const customers = ['cleo@ex.com', 'eve@ex.com', 'sales@ex.com'] as const

const emails: fc.Arbitrary<StepOf<'email'>> = fc.record({
  kind: fc.constant('email'),
  visitor: some,
  targetedMessage: some,
  email: fc.constantFrom(...customers, 'nobody'),
})

const consents: fc.Arbitrary<StepOf<'consent'>> = fc.record({
  kind: fc.constant('consent'),
  visitor: some,
  targetedMessage: some,
  act: fc.constantFrom('agree', 'refuse', 'object', 'withdraw'),
})

const statuses: fc.Arbitrary<StepOf<'status'>> = fc.record({
  kind: fc.constant('status'),
  user: some,
  status: fc.constantFrom('available', 'away'),
})
