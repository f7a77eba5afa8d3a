import type { FixedReplyTime } from '../../availability'

/**
 * What a host knows of its team and no store holds. It is asked when somebody opens a page whose availability rule needs
 * it; what it cannot tell counts as unknown: nobody is present, and a dynamic reply time is that of the rule.
 */
export interface Team {
  /** Who has an open window, by user id. */
  present?(account: string): Promise<readonly string[]>
  /** How fast an inbox has been, as `measureReplyTime` tells. */
  replyTime?(account: string, inboxId: string): Promise<FixedReplyTime | undefined>
}
