/** How busy a person is, and when their turn was. Changed only by the commit that changes an assignment. */
export type Workload = {
  /** Open, unfiltered conversations assigned to the person, in all inboxes. */
  readonly open: number
  /** The number of the person's last automatic assignment in the account; 0 before the first. */
  readonly lastTurn: number
}
