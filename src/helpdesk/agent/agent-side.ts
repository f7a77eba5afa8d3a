import type { Ports } from '../run/ports'
import { type AgentChanges, createAgentChanges } from './agent-changes'
import { type AgentConversations, createAgentConversations } from './agent-conversations'
import { type AgentProfile, createAgentProfile } from './agent-profile'
import { type AgentViews, createAgentViews } from './agent-views'

/**
 * The functions of an agent, grouped by task and bound to one user. Every function rejects with `UNKNOWN_ACCOUNT` if the
 * account does not exist, and with `UNKNOWN_RECORD` if the user does not.
 */
export interface AgentSide {
  /** The id of the user. */
  readonly userId: string
  /** The agent's own settings. */
  readonly profile: AgentProfile
  /** The conversations in the agent's inboxes. */
  readonly conversations: AgentConversations
  /** Saved views. */
  readonly views: AgentViews
  /** Live changes in an inbox. */
  readonly changes: AgentChanges
}

export const createAgentSide = (ports: Ports, account: string, userId: string): AgentSide => {
  const context = { ports, account, userId }
  return {
    userId,
    profile: createAgentProfile(context),
    conversations: createAgentConversations(context),
    views: createAgentViews(context),
    changes: createAgentChanges(context),
  }
}
