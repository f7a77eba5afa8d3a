import type { FixedReplyTime } from '../../availability'

/**
 * Facts about the team that only the host knows. They are read when a visitor opens a page whose availability rule
 * needs them. Without a value the defaults apply: no user is present, and a dynamic reply time is the reply time of the
 * rule.
 */
export interface Team {
  /** The ids of users with an open window. */
  present?(account: string): Promise<readonly string[]>
  /** The measured reply time of an inbox, as `measureReplyTime` returns it. */
  replyTime?(account: string, inboxId: string): Promise<FixedReplyTime | undefined>
}
