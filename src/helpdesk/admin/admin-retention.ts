import { defaultRetention, parseRetention, type RetentionInput, type RetentionPolicy } from '../../consent'
import { overwrite } from '../../records/known'
import type { RetentionRun } from '../../records/retention-run'
import { scheduleRetention } from '../privacy/retention-effect'
import type { AdminContext } from './admin-context'

/** How long the account keeps data. */
export interface AdminRetention {
  /**
   * The retention policy; the default if none is set.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  policy(): Promise<RetentionPolicy>
  /**
   * Replaces the policy. Omitted values have their defaults.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin; `INVALID_RULE` with the place.
   */
  setPolicy(input: RetentionInput): Promise<RetentionPolicy>
  /**
   * The last or current retention run; undefined before the first run.
   *
   * @throws HelpdeskError `FORBIDDEN` for a user who is not an admin.
   */
  lastRun(): Promise<RetentionRun | undefined>
}

export const createAdminRetention = ({ ports, account, asAdmin }: AdminContext): AdminRetention => ({
  policy: () =>
    asAdmin(async (reader) => [(await reader.one('retention', account)).value ?? defaultRetention]),
  setPolicy: (input) =>
    asAdmin(async () => {
      const policy = parseRetention(input)
      return [policy, overwrite('retention', account, policy), scheduleRetention(ports.clock.now())]
    }),
  lastRun: () => asAdmin(async (reader) => [(await reader.one('retention-run', account)).value]),
})
