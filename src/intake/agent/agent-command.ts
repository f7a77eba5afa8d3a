import type { FieldChanges } from '../../inbox/conversation/field-changes'

/** What an agent can do with a conversation. */
export type AgentCommand =
  /** The one answer that confirms a withdrawal or an objection says so; every other is refused then (C-26). */
  | { readonly type: 'reply'; readonly text: string; readonly confirmsWithdrawal?: boolean }
  | { readonly type: 'note'; readonly text: string }
  /** `null` leaves it to nobody. */
  | { readonly type: 'assign'; readonly userId: string | null }
  | { readonly type: 'close' }
  | { readonly type: 'reopen' }
  | { readonly type: 'take-over' }
  | { readonly type: 'block' }
  | { readonly type: 'unblock' }
  | { readonly type: 'spam' }
  | { readonly type: 'not-spam' }
  | { readonly type: 'disassociate' }
  /** `null` takes a value away. */
  | { readonly type: 'set-fields'; readonly fields: FieldChanges }

export type AgentCommandOf<Type extends AgentCommand['type']> = Extract<AgentCommand, { type: Type }>

export type AgentCommandType = AgentCommand['type']
