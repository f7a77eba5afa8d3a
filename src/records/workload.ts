/** How busy a user is. Only a commit that changes an assignment changes it. */
export type Workload = {
  /** Open, unfiltered conversations that are assigned to the user, in all inboxes. */
  readonly open: number
  /** The user's last automatic assignment as versions without pools counted it. It no longer changes. */
  readonly lastTurn: number
}

export const noWorkload: Workload = { open: 0, lastTurn: 0 }
