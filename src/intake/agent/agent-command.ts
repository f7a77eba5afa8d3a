import type { FieldChanges } from '../../inbox/conversation/field-changes'

/** The commands of an agent on a conversation. */
export type AgentCommand =
  /** An answer that the customer gets. */
  | {
      readonly type: 'reply'
      /** The plain text, as the agent wrote it: at most 20,000 characters. */
      readonly text: string
      /**
       * Set on the one reply that confirms a withdrawal or an objection. Every other reply is refused then (C-26).
       * @default false
       */
      readonly confirmsWithdrawal?: boolean
    }
  /** A note that only members of the inbox see. */
  | {
      readonly type: 'note'
      /** The plain text, as the agent wrote it: at most 20,000 characters. */
      readonly text: string
    }
  | {
      readonly type: 'assign'
      /** The id of the new assignee; `null` for no assignee. */
      readonly userId: string | null
    }
  | { readonly type: 'close' }
  | { readonly type: 'reopen' }
  | { readonly type: 'take-over' }
  | { readonly type: 'block' }
  | { readonly type: 'unblock' }
  | { readonly type: 'spam' }
  | { readonly type: 'not-spam' }
  | { readonly type: 'disassociate' }
  | {
      readonly type: 'set-fields'
      /** New values by the id of the host field; `null` removes a value (I-18). */
      readonly fields: FieldChanges
    }

export type AgentCommandOf<Type extends AgentCommand['type']> = Extract<AgentCommand, { type: Type }>

export type AgentCommandType = AgentCommand['type']
