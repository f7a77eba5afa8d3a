import { parseHold } from '../../intake/privacy/schema'
import { type Hold, type HoldSubject, holdId } from '../../records/hold'
import { overwrite } from '../../records/known'
import type { AdminContext } from './admin-context'

/** Legal holds: nothing of a conversation or a person with a hold is deleted. */
export interface AdminHolds {
  /**
   * Adds a hold, or replaces the one on the same subject. It lasts until `release`.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` with the place; `UNKNOWN_RECORD`
   * if the subject does not exist.
   */
  add(input: HoldSubject & { readonly note?: string }): Promise<Hold>
  /**
   * Ends a hold. False if there is none.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_INPUT` with the place.
   */
  release(subject: HoldSubject): Promise<boolean>
  /**
   * All holds, in the order of their ids.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  list(): Promise<readonly Hold[]>
}

export const createAdminHolds = ({ ports, userId, asAdmin }: AdminContext): AdminHolds => ({
  add: (input) =>
    asAdmin(async (reader) => {
      const subject = parseHold(input)
      await reader.need(subject.kind, subject.id)
      const hold: Hold = { ...subject, by: userId, at: ports.clock.now() }
      return [hold, overwrite('hold', holdId(subject), hold)]
    }),
  release: (input) =>
    asAdmin(async (reader) => {
      const id = holdId(parseHold(input))
      const { value } = await reader.one('hold', id)
      return [value !== undefined, value ? { removes: [{ kind: 'hold', id }] } : {}]
    }),
  list: () => asAdmin(async (reader) => [await reader.all('hold')]),
})
