import type { FieldChanges } from '../../inbox/conversation/field-changes'

/** The commands of an agent on a conversation. */
export type AgentCommand =
  /**
   * Set `confirmsWithdrawal` on the one reply that confirms a withdrawal or an objection. Every other reply is refused
   * then (C-26).
   */
  | { readonly type: 'reply'; readonly text: string; readonly confirmsWithdrawal?: boolean }
  | { readonly type: 'note'; readonly text: string }
  /** `null`: no assignee. */
  | { readonly type: 'assign'; readonly userId: string | null }
  | { readonly type: 'close' }
  | { readonly type: 'reopen' }
  | { readonly type: 'take-over' }
  | { readonly type: 'block' }
  | { readonly type: 'unblock' }
  | { readonly type: 'spam' }
  | { readonly type: 'not-spam' }
  | { readonly type: 'disassociate' }
  /** `null` removes a value. */
  | { readonly type: 'set-fields'; readonly fields: FieldChanges }

export type AgentCommandOf<Type extends AgentCommand['type']> = Extract<AgentCommand, { type: Type }>

export type AgentCommandType = AgentCommand['type']
