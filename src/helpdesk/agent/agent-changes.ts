import { inboxFeed } from '../../records/feeds'
import { beginAct } from '../run/begin-act'
import { follow } from '../run/follow'
import { type AgentContext, requireAccess } from './agent-access'

/** Live changes in an inbox. */
export interface AgentChanges {
  /**
   * The current feed position. `follow` from here misses nothing that happens after this call.
   *
   * @throws HelpdeskError `FORBIDDEN` for an inbox of others; `UNKNOWN_RECORD` for an unknown inbox.
   */
  position(inboxId: string): Promise<number>
  /**
   * Follows the changes of the conversations of an inbox, after a feed position.
   *
   * @throws HelpdeskError before each change: `FORBIDDEN` when the agent may not see the inbox; `UNKNOWN_RECORD` when it
   * does not exist.
   */
  follow(inboxId: string, after: number, signal: AbortSignal): AsyncIterable<InboxChange>
}

/** A conversation of an inbox has a new entry. */
export interface InboxChange {
  /** The position of the change in the feed of the inbox. */
  readonly position: number
  /** The inbox that is followed. */
  readonly inboxId: string
  /** The conversation that changed. */
  readonly conversationId: string
  /** The sequence number of the conversation's last entry at that time. */
  readonly seq: number
}

export const createAgentChanges = ({ ports, account, userId }: AgentContext): AgentChanges => ({
  position: async (inboxId) => {
    await requireAccess(beginAct(ports, account), userId, inboxId)
    return ports.storage.feedPosition(account, inboxFeed(inboxId))
  },
  async *follow(inboxId, after, signal) {
    const mustSee = () => requireAccess(beginAct(ports, account), userId, inboxId)
    await mustSee()
    for await (const { position, item } of follow(ports, account, inboxFeed(inboxId), after, signal)) {
      await mustSee()
      const { conversationId, seq } = item as { conversationId: string; seq: number }
      yield { position, inboxId, conversationId, seq }
    }
  },
})
