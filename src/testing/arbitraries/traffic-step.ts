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
