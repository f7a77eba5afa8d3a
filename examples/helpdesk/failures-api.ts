/**
 * `GET /api/settings/failures` returns the work that was given up (`Failure[]`). `POST …/retry` `{ id }` and
 * `POST …/retry-all` try it again, and return `{ revived }`, the number. Only admins may use it.
 */
export interface Failure {
  readonly id: string
  /** The kind of work, such as `send-mail`. */
  readonly kind: string
  /** Since when it was due, in epoch milliseconds. */
  readonly since: number
  /** The number of attempts. */
  readonly attempt: number
  /** The error of the last attempt. */
  readonly error: string
  /** The conversation of an answer. */
  readonly conversationId?: string
  /** The recipients of a mail. */
  readonly to?: readonly string[]
  /** The subject of a mail. */
  readonly subject?: string
}
