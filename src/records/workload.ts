/** How busy a person is. Changed only by the commit that changes an assignment. */
export type Workload = {
  /** Open, unfiltered conversations assigned to the person, in all inboxes. */
  readonly open: number
  /** The person's last automatic assignment as builds before the pools counted it; no longer changed. */
  readonly lastTurn: number
}

export const noWorkload: Workload = { open: 0, lastTurn: 0 }
