import { create } from '../../records/known'
import { parseUser, type UserInput } from '../../settings/schema'
import type { User } from '../../settings/user'
import type { AdminContext } from './admin-context'
import { mustBeFree } from './must-be-free'

/** The people with a login in the account. */
export interface AdminUsers {
  /**
   * Saves a new user. An existing user is never replaced.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` with the place; `ALREADY_EXISTS`
   * if a user has this id.
   */
  save(input: UserInput): Promise<User>
}

export const createAdminUsers = ({ asAdmin }: AdminContext): AdminUsers => ({
  save: (input) =>
    asAdmin(async (reader) => {
      const user = parseUser(input)
      await mustBeFree(reader, 'user', user.id)
      return [user, create('user', user.id, user)]
    }),
})
