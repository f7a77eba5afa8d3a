import fc from 'fast-check'
import type { FieldChanges } from '../../inbox/conversation/field-changes'
import type { IncomingMail } from '../../inbox/mail/incoming-mail'
import type { AgentCommand } from '../../intake/agent/agent-command'
import { scenes } from './traffic-scenes'
import { type TrafficSteps, trafficSteps } from './traffic-steps'

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
      /** The subscription checkbox is checked. @default false */
      readonly subscribe?: boolean
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
      /** The targeted message in whose widget the visitor leaves it. */
      readonly targetedMessage: number
      /** The text that the visitor types, which may be no address. */
      readonly email: string
    }
  | {
      readonly kind: 'consent'
      /** The visitor who decides. */
      readonly visitor: number
      /** The targeted message with the consent text. A withdrawal needs none. */
      readonly targetedMessage: number
      /** What the visitor does. Nothing happens at a message that asks for no consent. */
      readonly act: 'agree' | 'refuse' | 'object' | 'withdraw'
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

/** A step of one kind. */
export type StepOf<Kind extends TrafficStep['kind']> = Extract<TrafficStep, { kind: Kind }>

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
 * Chats, mails, consent acts and agent acts in any order, with repeated ids, role and promotional mail, replies, and
 * agents who change their status. Some steps follow each other as in a real case, see `scenes`: a sender who is blocked
 * and unblocked, a subscription that waits for an address, a withdrawal with its confirmation, a known contact. They
 * matter only for an account whose targeted messages ask for consent.
 */
export const traffic = (options: TrafficOptions = {}): fc.Arbitrary<readonly TrafficStep[]> => {
  const { maxLength = 25 } = options
  const steps = trafficSteps(options)
  return fc
    .array(
      fc.oneof(
        { weight: 18, arbitrary: anyStep(steps).map((step) => [step]) },
        { weight: 2, arbitrary: scenes(steps) },
      ),
      { maxLength },
    )
    .map((parts) => parts.flat().slice(0, maxLength))
}

const anyStep = (steps: TrafficSteps): fc.Arbitrary<TrafficStep> =>
  fc.oneof(
    { weight: 4, arbitrary: steps.chats },
    { weight: 4, arbitrary: steps.mails },
    { weight: 6, arbitrary: steps.acts },
    { weight: 1, arbitrary: steps.emails },
    { weight: 1, arbitrary: steps.consents },
    { weight: 1, arbitrary: steps.statuses },
    { weight: 2, arbitrary: fc.constant({ kind: 'work' } as const) },
  )
